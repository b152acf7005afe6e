import { mayEnd } from './head.ts';
import { folded, type Line } from './lines.ts';

/** Most lines that may follow the closing of the meeting; more of them are minutes of their own. */
const MAX_TAIL = 60;

/** Longest line that can close a meeting, white space and all. */
const MAX_CLOSING = 520;

const SIGNATURE =
  /^(?:signed|chair(?:man|person|woman)?|signature|date|mayor|presiding)\b.{0,60}(?:_{3,}|\.{4,}|…{2,}|$)|^_{4,}|^\.{6,}|^[.…_\s]{6,}$/i;
const CLOSED =
  /\b(?:meeting|chair(?:man|person|woman)?|business|proceedings|there being no)\b.{0,160}\b(?:closed|ended|concluded|finished|terminated)\b|^(?:the )?meeting (?:closed|ended|concluded|finished)\b|^close of meeting\b|^this concluded\b/i;

/** Index of the first line of the back matter: the closing of the meeting, signatures, page furniture; never before `least`. */
export function findTail(lines: readonly Line[], least: number): number {
  let tail = lines.length;
  while (tail > least && (lines[tail - 1] as Line).source.type === 'furniture') tail--;
  const content = tail;
  while (tail > least && isSignature(lines[tail - 1] as Line)) tail--;
  for (let i = content - 1; i >= Math.max(least, content - MAX_TAIL); i--) {
    const line = lines[i] as Line;
    if (line.raw.length > MAX_CLOSING || !mayEnd(line)) continue;
    const words = folded(line);
    if (words.length < 260 && CLOSED.test(words)) return Math.min(i, tail);
  }
  return tail;
}

const isSignature = (line: Line): boolean => line.raw.length < 120 && SIGNATURE.test(folded(line)) && !/\d{1,2}[.:]\d{2}/.test(line.raw);
