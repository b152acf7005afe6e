import { isRoman, type LabelStyle, labelValue, writeRoman } from '../tree/labels.ts';
import type { FoundClause } from '../tree/nodes.ts';
import type { Problem, Rule } from './rule.ts';

/** How the first label of a list counts; a list that does not begin at its beginning is a part of another. */
const STYLES: readonly (readonly [RegExp, LabelStyle, (label: string) => boolean])[] = [
  [/^1$/, 'decimal', (label) => /^\d{1,3}$/.test(label)],
  [/^a$/i, 'letter', (label) => /^[a-z]$/i.test(label)],
  [/^i$/i, 'roman', isRoman],
];

/** Whether a label stands in a stretch after all, where it was not read as one: "(c)", "c)", "c." */
function isThere(label: string, stretch: string): boolean {
  for (let at = stretch.indexOf(label); at >= 0; at = stretch.indexOf(label, at + 1))
    if (/[\s(]/.test(stretch.charAt(at - 1)) && /[).:\t]/.test(stretch.charAt(at + label.length))) return true;
  return false;
}

function gapsIn(clauses: readonly FoundClause[], text: string): Problem[] {
  const below = clauses.flatMap((clause) => gapsIn(clause.clauses, text));
  const list = clauses.map(({ label, start, end }) => ({ label: label ?? '', start, end }));
  const [head] = list;
  // A list in which one has no label is none, nor is one that mixes figures and letters.
  const found = head && STYLES.find(([first, , fits]) => first.test(head.label) && list.every(({ label }) => fits(label)));
  if (!found) return below;
  const [, style] = found;
  const here = list.flatMap(({ label, start, end }, i): Problem[] => {
    const before = list[i - 1];
    if (!before) return [];
    const from = labelValue(before.label, style);
    const to = labelValue(label, style);
    if (to === from) return [{ message: `Two clauses bear the label ${label}`, at: { start, end } }];
    const missing = printed(from + 1, style, before.label);
    // Where more are missing it is another list.
    if (to !== from + 2 || isThere(missing, text.slice(before.start, start))) return [];
    return [{ message: `Clause ${missing} is missing: ${label} follows ${before.label}`, at: { start, end } }];
  });
  return [...here, ...below];
}

/** Print the label that would have this value. */
function printed(value: number, style: LabelStyle, like: string): string {
  const label = style === 'decimal' ? String(value) : style === 'letter' ? String.fromCharCode(96 + value) : writeRoman(value);
  return /[A-Z]/.test(like) ? label.toUpperCase() : label;
}

/** Report lists of clauses that leave a label out, or use one twice. */
export const clauseMissing: Rule = {
  code: 'check:clause-missing',
  level: 'warning',
  sentence: 'The clauses of a decision leave out a letter or number, or use one twice.',
  remedy: 'Look for a clause that was lost; else letter the clauses anew.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nRESOLVED that:\n\n(a) the gate be mended;\n\n(b) the fence be painted; and\n\n(d) the warden be thanked.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nRESOLVED that:\n\n(a) the gate be mended;\n\n(b) the fence be painted; and\n\n(c) the warden be thanked.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    // A motion that was lost may quote what it would have struck out.
    return root.facts.resolutions.flatMap((row) => (row.kind === 'lost' ? [] : gapsIn(row.clauses, text)));
  },
};
