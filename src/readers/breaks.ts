import { labelValue, readLabel } from '../tree/labels.ts';
import type { Draft, DraftLine, Parting } from './draft.ts';
import { endsBold, isBlankLine, isBoldLine, startsBold, textOfLine } from './draft.ts';
import { endsSentence, isUnfinished, opensWithLabel, startsLower } from './lines.ts';
import { findMeasure, judgeBreak, type PrintedLine } from './wrapped.ts';

/**
 * Which line ends inside a block begin a block of their own.
 *
 * `<br>` and its like mostly part paragraphs, points of a list or a heading from its text; sometimes they only break a line. A line end
 * of the source is white space, unless the lines are plainly points of a list.
 *
 * Parts: "i) to note the report" | "ii) to thank the Clerk", "**5. Finance**" | "The accounts were …", "Noted." | "The Clerk reported …"
 * Keeps: "MINUTES OF THE MEETING" / "held on 3 May 2020" in one heading, "seconded by" / "Cllr Ash", "the grant" / "be paid"
 */
export interface SettleRules {
  /** What is known of a line end before the line at an index: that the line above was full (`wrap`), that it was not (`short`), or nothing. */
  judge?: (draft: Draft, index: number) => 'wrap' | 'short' | null;
  /** Whether a bold line before one that is not bold is a heading also at a soft line end, as in Markdown. */
  boldParts?: boolean;
}

/**
 * Rules for a document whose lines were broken to fit a page, by line ends of the given kinds, if that is what it is: then the measure tells
 * which were meant.
 */
export function rulesByMeasure(drafts: readonly Draft[], partings: ReadonlySet<Parting>): Pick<SettleRules, 'judge'> {
  const lines = drafts.flatMap((draft) =>
    draft.lines.length < 2 || draft.options.type === 'heading' ? [] : draft.lines.map((line) => printed(line, partings)),
  );
  const measure = lines.length > 0 ? findMeasure(lines) : null;
  if (!measure) return {};
  return {
    judge: ({ lines: own }, index) =>
      judgeBreak(printed(own[index - 1] as DraftLine, partings), printed(own[index] as DraftLine, partings), measure),
  };
}

/** A gap that no line goes on over. */
const FAR = 9;

const printed = (line: DraftLine, partings: ReadonlySet<Parting>): PrintedLine => ({
  text: textOfLine(line),
  indent: 0,
  gap: partings.has(line.parting) ? 0 : FAR,
  boldStart: startsBold(line),
  boldEnd: endsBold(line),
  begins: false,
  ends: false,
});

/** Settle the line breaks of drafts: each comes back as one or more, with only the breaks inside that stay. */
export function settleDrafts(drafts: readonly Draft[], rules: SettleRules = {}): Draft[] {
  const settled: Draft[] = [];
  for (const draft of drafts) {
    const plain = draft.options.marker === undefined ? draft : withoutDoubleMarker(draft);
    if (plain.lines.length < 2) settled.push(plain);
    else for (const each of settle(plain, rules)) settled.push(each);
  }
  return settled;
}

function settle(draft: Draft, rules: SettleRules): Draft[] {
  const listed = inSequence(draft.lines);
  const parts: Draft[] = [];
  let gap = 0;
  draft.lines.forEach((line, i) => {
    if (isBlankLine(line)) {
      gap++;
      return;
    }
    const open = parts.at(-1);
    const above = open?.lines.at(-1);
    if (open && above && gap === 0) {
      const how = decide(draft, above, line, i, listed.has(i), rules);
      if (how !== 'blank') {
        open.lines.push({ runs: line.runs, parting: how });
        return;
      }
    }
    parts.push(part(draft, line, parts.length === 0, gap + (i > 0 && line.parting === 'blank' ? 1 : 0)));
    gap = 0;
  });
  return parts;
}

/** A draft for the lines from a break on: the first keeps the marker and the type, the rest are paragraphs behind it. */
function part(draft: Draft, line: DraftLine, first: boolean, gap: number): Draft {
  const { marker: _marker, ...rest } = draft.options;
  const options = first ? draft.options : { ...rest, gap, ...(rest.type === 'listItem' ? { type: 'paragraph' as const, depth: 0 } : {}) };
  return { options, lines: [{ runs: line.runs, parting: 'blank' }], cells: null, rule: first && draft.rule };
}

function decide(draft: Draft, above: DraftLine, line: DraftLine, index: number, listed: boolean, rules: SettleRules): Parting {
  if (line.parting === 'blank') return 'blank';
  const shape = rules.judge?.(draft, index) ?? null;
  if (line.parting === 'hard') return shape === 'wrap' && !listed ? 'soft' : decideHard(draft, above, line);
  const below = textOfLine(line);
  const upper = textOfLine(above);
  if (listed) return 'blank';
  if (shape === 'wrap') return 'soft';
  if (rules.boldParts && partsByBold(above, line) && !startsLower(below)) return 'blank';
  if (rules.boldParts && isLabelled(above) && isLabelled(line)) return 'blank';
  if (opensWithLabel(below) && shape === 'short') return 'blank';
  if (rules.boldParts && opensWithLabel(below) && endsSentence(upper)) return 'blank';
  return shape === 'short' && !(startsLower(below) && !endsSentence(upper)) && !isUnfinished(upper) ? 'blank' : 'soft';
}

/** A heading stays whole, and so does a labelled field; elsewhere a break parts unless the sentence runs on over it. */
function decideHard(draft: Draft, above: DraftLine, line: DraftLine): Parting {
  const upper = textOfLine(above);
  const below = textOfLine(line);
  if (draft.options.type === 'heading' || draft.options.role === 'field') return 'hard';
  if (opensWithLabel(below)) return 'blank';
  if (partsByBold(above, line)) return isUnfinished(upper) || (!isBoldLine(above) && runsOn(upper, below)) ? 'hard' : 'blank';
  if (isBoldLine(above) && isBoldLine(line)) return endsSentence(upper) || opensWithLabel(upper) ? 'blank' : 'hard';
  return runsOn(upper, below) ? 'hard' : 'blank';
}

/** Whether a line opens with a label in bold and goes on plain: "**Present:** A Elm". */
function isLabelled(line: DraftLine): boolean {
  const rest = line.runs.findIndex((run) => !run.bold && run.text.trim() !== '');
  if (rest < 1) return false;
  const label = line.runs
    .slice(0, rest)
    .map((run) => run.text)
    .join('');
  return (
    /^\s*\p{Lu}[^:]{1,40}:\s*$/u.test(label) || (/^\s*\p{Lu}[^:]{1,40}$/u.test(label) && (line.runs[rest]?.text ?? '').startsWith(':'))
  );
}

const runsOn = (above: string, below: string): boolean => (startsLower(below) && !endsSentence(above)) || isUnfinished(above);

/** A line all bold beside one that is not: a heading and its text, or a text and the next heading. */
const partsByBold = (above: DraftLine, line: DraftLine): boolean =>
  (isBoldLine(above) && !startsBold(line)) || (isBoldLine(line) && !endsBold(above));

/** Lines that open with the labels of one list, in order: "i)" and "ii)", or the same bullet twice. */
function inSequence(lines: readonly DraftLine[]): Set<number> {
  const found = new Set<number>();
  let last: { index: number; label: ReturnType<typeof readLabel> } | null = null;
  lines.forEach((line, index) => {
    const label = readLabel(textOfLine(line).slice(0, 40));
    if (!label) return;
    if (last?.label && follows(last.label, label)) {
      found.add(last.index);
      found.add(index);
    }
    last = { index, label };
  });
  return found;
}

type Label = NonNullable<ReturnType<typeof readLabel>>;

function follows(above: Label, below: Label): boolean {
  if (above.shape !== below.shape) return false;
  if (above.style === 'bullet' || below.style === 'bullet') return above.style === below.style;
  if (above.style === 'dotted' || below.style === 'dotted') return true;
  const style = above.style === 'roman' && below.style === 'letter' ? 'letter' : above.style;
  return labelValue(below.label, style) === labelValue(above.label, style) + 1;
}

/** A bullet before a label that was typed says nothing, nor does a number before the same number. */
function withoutDoubleMarker(draft: Draft): Draft {
  const { marker, ...options } = draft.options;
  const first = draft.lines[0];
  if (!marker || !first) return draft;
  const typed = readLabel(textOfLine(first).slice(0, 40));
  if (!typed || (typed.shape === 'x.' && !/^\d/.test(typed.label))) return draft;
  const generated = readLabel(marker);
  const double = generated && (generated.style === 'bullet' || generated.label === typed.label);
  return double ? { ...draft, options } : draft;
}
