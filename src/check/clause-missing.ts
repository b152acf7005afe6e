import { isRoman, type LabelStyle, labelValue } from '../tree/labels.ts';
import type { FoundClause } from '../tree/nodes.ts';
import type { Problem, Rule } from './rule.ts';

/** How the first label of a list counts; a list that does not begin at its beginning is a part of another. */
const STYLES: readonly (readonly [RegExp, LabelStyle, (label: string) => boolean])[] = [
  [/^1$/, 'decimal', (label) => /^\d{1,3}$/.test(label)],
  [/^a$/i, 'letter', (label) => /^[a-z]$/i.test(label)],
  [/^i$/i, 'roman', isRoman],
];
const MOST = 2;

/** Whether a label stands between two clauses after all, where it was not read as one: "(c)", "c)", "c." */
function isThere(label: string, text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  for (let at = between.indexOf(label); at >= 0; at = between.indexOf(label, at + 1)) {
    const before = between[at - 1] ?? ' ';
    const after = between[at + label.length] ?? ' ';
    if (/[\s(]/.test(before) && /[).:\t]/.test(after)) return true;
  }
  return false;
}

function gapsIn(clauses: readonly FoundClause[], text: string): Problem[] {
  const labelled = clauses.filter((clause) => clause.label !== null);
  const below = clauses.flatMap((clause) => gapsIn(clause.clauses, text));
  const found = STYLES.find(([first]) => first.test(labelled[0]?.label ?? ''));
  if (!found || labelled.length < 2 || labelled.length < clauses.length) return below;
  const [, style, fits] = found;
  if (!labelled.every(({ label }) => fits(label ?? ''))) return below;
  const here = labelled.flatMap((clause, i): Problem[] => {
    const before = labelled[i - 1];
    if (!before) return [];
    const from = labelValue(before.label ?? '', style);
    const to = labelValue(clause.label ?? '', style);
    if (to === from) return [{ message: `Two clauses bear the label ${clause.label}`, at: { start: clause.start, end: clause.end } }];
    const missing = to - from - 1;
    if (missing < 1 || missing > MOST || isThere(printed(from + 1, style, before.label ?? ''), text, before.start, clause.start)) return [];
    const what = `Clause ${printed(from + 1, style, before.label ?? '')} is missing`;
    return [{ message: `${what}: ${clause.label} follows ${before.label}`, at: { start: clause.start, end: clause.end } }];
  });
  return [...here, ...below].sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
}

const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv'.split(' ');

function printed(value: number, style: LabelStyle, like: string): string {
  const label =
    style === 'decimal' ? String(value) : style === 'letter' ? String.fromCharCode(96 + value) : (ROMANS[value - 1] ?? String(value));
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
    return root.facts.resolutions.flatMap((row) => (row.kind === 'lost' || row.vote?.result === 'lost' ? [] : gapsIn(row.clauses, text)));
  },
};
