import * as z from 'zod';
import { SpanSchema } from './span.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const DiagnosticSchema = z
  .strictObject({
    code: z.string().min(1).describe('Stable code of the rule ("outline:truncated").'),
    severity: z.enum(SEVERITIES).describe('How much it matters: error, warning, or good to know.'),
    message: z.string().min(1).describe('What was found.'),
    hint: z.string().nullable().describe('What to do about it.'),
    span: SpanSchema.nullable().describe('Where; null for the whole document.'),
  })
  .meta({ id: 'Diagnostic', description: 'Something a person should look at.' });
export type Diagnostic = z.infer<typeof DiagnosticSchema>;
