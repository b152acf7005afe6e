/**
 * Findings that someone has looked at and let stand, told in a file beside the minutes, since minutes themselves are not edited:
 * "minutes.docx.minutebook.json" with `{ "suppress": [{ "code": "…", "reason": "…", "quote": "…" }] }`.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { InputError } from '../errors.ts';
import type { Diagnostic } from '../model/index.ts';
import { plainWords } from './fingerprint.ts';
import { readFailure } from './read.ts';
import { SIDECAR } from './sidecar.ts';

const SuppressionSchema = z.strictObject({
  code: z.string().min(1),
  /** Why it is let stand; a suppression without a reason is none. */
  reason: z.string().trim().min(1),
  /** Words of the finding; left out, all findings of the code are meant. */
  quote: z.string().trim().min(1).optional(),
});
export type Suppression = z.infer<typeof SuppressionSchema>;

const SidecarSchema = z.strictObject({ $schema: z.string().optional(), suppress: z.array(SuppressionSchema) });

/** Read the sidecar of a file; none is an empty list. */
export function readSuppressions(file: string): Suppression[] {
  const sidecar = file + SIDECAR;
  let text: string;
  try {
    text = readFileSync(sidecar, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw broken(readFailure(error).message, error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw broken((error as Error).message, error);
  }
  const checked = SidecarSchema.safeParse(value);
  if (checked.success) return checked.data.suppress;
  const [issue] = checked.error.issues;
  throw broken(`${issue?.path.join('.') || 'all of it'}: ${issue?.message ?? 'invalid'}`, checked.error);
}

const broken = (why: string, cause: unknown): InputError =>
  new InputError('unreadable', `Its suppressions can not be read: ${why}`, `Correct the file of the same name with "${SIDECAR}" added.`, {
    cause,
  });

/** Whether a suppression means a finding whose words these are. */
export const covers = ({ code, quote }: Suppression, finding: Diagnostic, words: string): boolean =>
  code === finding.code && (quote === undefined || plainWords(words).includes(plainWords(quote)));
