import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/index.ts';

/** Quotes shorter than this are told apart by the words around them. */
const SHORT = 40;
/** Characters of a quote, and on each side of a short one, that count. */
const LONGEST = 200;
const AROUND = 48;

/** Words as a fingerprint sees them: line breaks, blanks, capitals and forms of letters are no difference. */
export const plainWords = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

function wordsAt(text: string, { span }: Diagnostic): string {
  if (!span) return '';
  const quote = plainWords(text.slice(span.start, Math.min(span.end, span.start + LONGEST * 2))).slice(0, LONGEST);
  if (quote.length >= SHORT) return quote;
  return plainWords(text.slice(Math.max(0, span.start - AROUND), span.end + AROUND));
}

/**
 * Name findings by what they are about: the code, the document, the words, and which of several alike it is.
 *
 * Lines that move, lines that are wrapped anew and other findings that come or go do not change the name of one.
 */
export function fingerprints(findings: readonly Diagnostic[], document: string, text: string): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const about = JSON.stringify([finding.code, document, wordsAt(text, finding)]);
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    return createHash('sha256').update(`1 ${about} ${count}`).digest('hex').slice(0, 32);
  });
}
