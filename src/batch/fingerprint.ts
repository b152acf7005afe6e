import { createHash } from 'node:crypto';
import type { Diagnostic, MinutesDocument, Span } from '../model/index.ts';

/** Quotes shorter than this are told apart by the words around them. */
const SHORT = 40;
/** Characters of a quote, and on each side of a short one, that count. */
const LONGEST = 200;
const AROUND = 48;

/** Words as a fingerprint sees them: line breaks, blanks, capitals and forms of letters are no difference. */
export const plainWords = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The words of a finding; those of a short one with what stands before and behind it in its own paragraph, and no further. */
function wordsAt(text: string, { span }: Diagnostic, paragraphs: readonly Span[]): string {
  if (!span) return '';
  const quote = plainWords(text.slice(span.start, Math.min(span.end, span.start + LONGEST * 2))).slice(0, LONGEST);
  if (quote.length >= SHORT) return quote;
  const { start, end } = paragraphAt(paragraphs, span);
  const before = plainWords(text.slice(Math.max(start, span.start - AROUND * 2), span.start)).slice(-AROUND);
  const after = plainWords(text.slice(span.end, Math.min(end, span.end + AROUND * 2))).slice(0, AROUND);
  return `${before}|${quote}|${after}`;
}

/** The paragraph that a finding begins in; its own place where it is in none. */
function paragraphAt(paragraphs: readonly Span[], span: Span): Span {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle] as Span).start <= span.start) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  return found && found.start <= span.start && span.end <= found.end ? found : span;
}

/**
 * Name findings by what they are about: the code, the document, the words, and which of several alike it is.
 *
 * Lines that move, lines that are wrapped anew and other findings that come or go do not change the name of one.
 */
export function fingerprints(findings: readonly Diagnostic[], document: string, minutes: MinutesDocument): string[] {
  const text = minutes.source.text ?? '';
  const blocks = [...minutes.frontMatter, ...minutes.items.flatMap((item) => item.blocks), ...minutes.backMatter];
  const paragraphs = blocks.map(({ span }) => span);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const about = JSON.stringify([finding.code, document, wordsAt(text, finding, paragraphs)]);
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    return createHash('sha256').update(`1 ${about} ${count}`).digest('hex').slice(0, 32);
  });
}
