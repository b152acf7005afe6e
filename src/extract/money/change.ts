/**
 * Whether a figure is a change or what changes.
 *
 * Accepts: "the fee rose by £3" (by), "to increase the budget by a further £2m" (by), "was cut from £7m to £4m" (to, for both)
 * Refuses: "£5 was paid by Cllr Day", "offset by £2m"
 */
import type { MoneyRole } from '../../model/money.ts';
import { linkBefore } from './cues.ts';
import { CHANGE } from './role-words.ts';
import type { Word } from './words.ts';

export type Change = 'by' | 'to' | null;

/** Spend and cost are what a change "by" an amount saves. */
const SAVED = new Set(['cost', 'costs', 'spend', 'spending', 'expenditure', 'bill', 'bills']);

/** Words between a word of change and "by" or "to"; a verb that can mean nothing else may stand farther off. */
const NEAR_CHANGE = 9;
const FAR_CHANGE = 18;
const FAR_VERB = /^(?:increas|reduc|decreas)/;

const BY_OR_TO = new Set(['by', 'to']);

/** "rose by 3%, equivalent to £4.10": whether a change is what the figure equals. */
function isChange(words: readonly Word[], low: number, at: number): boolean {
  for (let j = at - 1; j >= Math.max(low, at - NEAR_CHANGE); j--) {
    const { text, kind } = words[j] as Word;
    if (kind === 'money' || text === '.' || text === ';') return false;
    if (CHANGE.has(text)) return true;
  }
  return false;
}

/** Whether a word of change governs the figure, and how. */
export function changeBefore(words: readonly Word[], low: number, at: number): Change {
  const i = linkBefore(words, low, at, BY_OR_TO);
  const link = words[i]?.text;
  if (i > low && link === 'to' && /^(?:equal|equivalent)$/.test(words[i - 1]?.text ?? '')) return isChange(words, low, i - 1) ? 'by' : null;
  if (i > low && link === 'to' && /^amount(?:s|ing|ed)?$/.test(words[i - 1]?.text ?? '')) return null;
  if (i < low || (link !== 'by' && link !== 'to' && link !== 'from')) return null;
  for (let j = i - 1; j >= Math.max(low, i - FAR_CHANGE); j--) {
    const { text } = words[j] as Word;
    if (text === '.' || text === ';') return null;
    if (CHANGE.has(text) && (i - j <= NEAR_CHANGE || FAR_VERB.test(text))) return link === 'by' ? 'by' : 'to';
  }
  return null;
}

/** "costs were cut by £2m" saves; "the charge rose by £2" differs. */
export function roleOfChange(words: readonly Word[], low: number, at: number): MoneyRole {
  for (let j = at - 1; j >= Math.max(low, at - 8); j--)
    if (/^(?:reduc|cut|lower)/.test((words[j] as Word).text))
      return words.slice(j, at).some(({ text }) => SAVED.has(text)) ? 'saving' : 'difference';
  return 'difference';
}
