import { type Draft, type DraftLine, endsBold, isBoldLine, startsBold, textOfDraft } from './draft.ts';
import { endsSentence, isLabelOnly, isProse, isUnfinished, opensWithLabel, startsLower } from './lines.ts';
import { continues, findMeasure, maybeLower, type PrintedLine } from './wrapped.ts';

/**
 * Undo the pages of a document that was printed before it was put on the web: page numbers and running heads beside the rules that part the
 * pages are furniture, sentences run on over them, and where each printed line became a paragraph the lines are joined again. `broken` where
 * the document is known to be made of printed lines.
 */
export function undoPages(drafts: readonly Draft[], broken = false): { drafts: Draft[]; furniture: Draft[] } {
  if (!broken && !isPrinted(drafts)) return { drafts: [...drafts], furniture: [] };
  const furniture = new Set<Draft>();
  for (const place of PLACES) markRepeated(drafts, furniture, place);
  markNumbers(drafts, furniture);
  const kept: Draft[] = [];
  let rule = false;
  for (const draft of drafts) {
    if (furniture.has(draft)) rule ||= draft.rule;
    else {
      kept.push(rule && !draft.rule ? { ...draft, rule } : draft);
      rule = false;
    }
  }
  return {
    drafts: joinLines(kept, broken || furniture.size > 0),
    furniture: drafts.filter((draft) => furniture.has(draft)).map(asFurniture),
  };
}

/** A quick look before the long one: rules between the blocks, or a paragraph in lower case under one that ends no sentence. */
function isPrinted(drafts: readonly Draft[]): boolean {
  let ended = true;
  for (const draft of drafts) {
    if (draft.rule) return true;
    const text = draft.lines[0]?.runs[0]?.text ?? '';
    const code = text.charCodeAt(0);
    if (code >= 97 && code <= 122 && !ended && !/^[a-z]{1,4}[).:]/.test(text)) return true;
    const last = draft.lines[draft.lines.length - 1]?.runs;
    ended = last === undefined || /[.!?:;]$/.test(last[last.length - 1]?.text ?? '');
  }
  return false;
}

const asFurniture = (draft: Draft): Draft => ({ ...draft, options: { type: 'furniture', gap: draft.options.gap ?? 0 } });

/** Where running heads and feet stand: first and second below a rule, last above one. */
const PLACES = [0, 1, -1] as const;
/** Fewest pages that tell a running head from two paragraphs that begin alike. */
const MIN_PAGES = 3;
const LONGEST_HEAD = 120;

/** Lines that stand beside most of the rules with the same words, figures aside. */
function markRepeated(drafts: readonly Draft[], furniture: Set<Draft>, place: number): void {
  const beside = drafts.flatMap((draft, i) => (draft.rule && drafts[i + place] ? [drafts[i + place] as Draft] : []));
  if (beside.length < MIN_PAGES) return;
  const count = new Map<string, number>();
  for (const draft of beside) count.set(headOf(draft), (count.get(headOf(draft)) ?? 0) + 1);
  for (const draft of beside) {
    const head = headOf(draft);
    const isHead = /\p{L}/u.test(head) && head.length <= LONGEST_HEAD && draft.cells === null;
    if (isHead && (count.get(head) as number) >= Math.max(MIN_PAGES, beside.length * 0.5)) furniture.add(draft);
  }
}

const headOf = (draft: Draft): string => textOfDraft(draft).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

const PAGE_NUMBER = /^(?:(page|tudalen|leathanach)\s{1,3})?[-–]?\s?(\d{1,3})\s?[-–]?(?:\s{1,3}(?:of|o|\/)\s{1,3}\d{1,3})?$/i;

/** Numbers that stand alone beside a rule and go up from page to page; with the word "page" one is enough. */
function markNumbers(drafts: readonly Draft[], furniture: Set<Draft>): void {
  const found: { draft: Draft; value: number; sure: boolean }[] = [];
  const rest: { draft: Draft; rule: boolean }[] = [];
  let rule = false;
  for (const draft of drafts) {
    rule ||= draft.rule;
    if (furniture.has(draft)) continue;
    rest.push({ draft, rule });
    rule = false;
  }
  rest.forEach(({ draft, rule: below }, i) => {
    const above = rest[i + 1]?.rule ?? true;
    if (draft.cells || draft.options.marker || (!below && !above)) return;
    const match = PAGE_NUMBER.exec(textOfDraft(draft).trim());
    if (match) found.push({ draft, value: Number(match[2]), sure: match[1] !== undefined });
  });
  found.forEach(({ draft, value, sure }, i) => {
    if (sure || isNext(found[i - 1]?.value, value) || isNext(value, found[i + 1]?.value)) furniture.add(draft);
  });
}

/** Page numbers go up by one; one may be missing. */
const isNext = (before: number | undefined, after: number | undefined): boolean =>
  before !== undefined && after !== undefined && after > before && after - before <= 2;

/** Join drafts that are the lines of one paragraph. */
function joinLines(drafts: readonly Draft[], broken: boolean): Draft[] {
  const lines = drafts.map((draft) => new DraftAsLine(draft));
  const measure = findMeasure(lines);
  const joined: Draft[] = [];
  let local = 0;
  drafts.forEach((draft, i) => {
    const [above, below] = [lines[i - 1], lines[i] as PrintedLine];
    const inText = measure && above && below.gap === 0 && continues(above, below, measure, true, local);
    if (above && (inText || runsOver(above, below, broken, draft.rule))) {
      appendSoft(joined, draft);
      local = Math.max(local, above.text.length);
    } else {
      joined.push(draft);
      local = 0;
    }
  });
  return joinOrdinals(measure ? joinFragments(joined) : joined);
}

/** Add the lines of a draft to the last of the others, which becomes a draft of its own for it. */
function appendSoft(joined: Draft[], draft: Draft): void {
  let open = joined.at(-1) as Draft;
  if (!OWNED.has(open)) {
    open = { ...open, lines: [...open.lines] };
    OWNED.add(open);
    joined[joined.length - 1] = open;
  }
  draft.lines.forEach((line, k) => {
    open.lines.push(k === 0 ? { ...line, parting: 'soft' } : line);
  });
}

/** Drafts that were made here, and so may be added to. */
const OWNED = new WeakSet<Draft>();

/** Shortest paragraph that can be one half of a sentence. */
const MIN_HALF = 40;

/**
 * A sentence that runs on over a page break, or over an empty line that was one. `broken` where the document is known to be made of printed
 * lines.
 */
function runsOver(above: PrintedLine, below: PrintedLine, broken: boolean, rule: boolean): boolean {
  if (above.ends || below.begins || (!broken && !maybeLower(below.text))) return false;
  if (endsSentence(above.text) || isLabelOnly(above.text) || above.text.length < MIN_HALF) return false;
  if (above.boldEnd !== below.boldStart || opensWithLabel(below.text)) return false;
  const unfinished = isUnfinished(above.text);
  if (startsLower(below.text)) return rule || broken || (unfinished && !below.text.startsWith('that '));
  return broken && unfinished && (rule || below.text.length < MIN_HALF || isProse(above.text));
}

const NO_PARAGRAPH = new Set(['heading', 'tableRow', 'furniture']);

/** A draft as a printed line: what takes time to find out is found out when it is asked for. */
class DraftAsLine implements PrintedLine {
  readonly indent = 0;
  readonly gap: number;
  readonly begins: boolean;
  readonly ends: boolean;
  private readonly draft: Draft;
  private known: string | null = null;

  constructor(draft: Draft) {
    const { type = 'paragraph', role, marker, gap } = draft.options;
    this.draft = draft;
    this.gap = gap ?? 0;
    this.ends = draft.cells !== null || NO_PARAGRAPH.has(type) || Boolean(role);
    this.begins = this.ends || type === 'listItem' || marker !== undefined;
  }

  get text(): string {
    if (this.known === null) {
      const text = textOfDraft(this.draft);
      this.known = this.draft.lines.length > 1 ? text.replace(/\n/g, ' ') : text;
    }
    return this.known;
  }

  get boldStart(): boolean {
    const [first] = this.draft.lines;
    return first !== undefined && startsBold(first);
  }

  get boldEnd(): boolean {
    const last = this.draft.lines.at(-1);
    return last !== undefined && endsBold(last);
  }
}

const isLoneOrdinal = (draft: Draft): boolean => {
  const text = draft.lines[0]?.runs[0]?.text ?? '';
  return text.length <= 4 && draft.lines.length === 1 && /^(?:st|nd|rd|th)$/.test(textOfDraft(draft).trim());
};

/** A raised ordinal that became a paragraph of its own goes back between its number and the month. */
function joinOrdinals(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const [draft, open, next] = [drafts[i] as Draft, joined.at(-1), drafts[i + 1]];
    const lone = !draft.cells && isLoneOrdinal(draft);
    const number = open && !open.cells && /\d$/.test(textOfDraft(open));
    if (!lone || !number || !open || !next || next.cells || !/^\p{L}/u.test(textOfDraft(next))) {
      joined.push(draft);
      continue;
    }
    (open.lines.at(-1) as DraftLine).runs.push(...(draft.lines[0] as DraftLine).runs);
    appendSoft(joined, next);
    i++;
  }
  return joined;
}

/** Fewest pieces of a justified line that was torn apart. */
const MIN_FRAGMENTS = 3;

/**
 * A heading set in wide spaces comes out of a PDF word by word: after a number alone on its line, pieces of a few words, one of them
 * stopping where no heading can.
 */
function joinFragments(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    joined.push(draft);
    if (!isLabelOnly(textOfDraft(draft).trim())) continue;
    let end = i + 1;
    while (end < drafts.length && isFragment(drafts[end] as Draft)) end++;
    const pieces = drafts.slice(i + 1, end + 1);
    const last = pieces.at(-1);
    const torn = pieces.slice(0, -1).some((piece) => isUnfinished(textOfDraft(piece)));
    if (end - i - 1 < MIN_FRAGMENTS || !torn || !last || last.cells || last.options.type !== 'paragraph' || textOfDraft(last).length > 60)
      continue;
    const lines = pieces.flatMap((piece) => piece.lines).map((line, k): DraftLine => (k === 0 ? line : { ...line, parting: 'soft' }));
    joined.push({ ...(pieces[0] as Draft), lines });
    i = end;
  }
  return joined;
}

function isFragment(draft: Draft): boolean {
  if (draft.cells || draft.options.type !== 'paragraph' || draft.lines.length > 1) return false;
  const text = textOfDraft(draft);
  return (
    text.length <= 24 &&
    text.split(' ').length <= 3 &&
    !endsSentence(text) &&
    !isBoldLine(draft.lines[0] as DraftLine) &&
    !isLabelOnly(text)
  );
}
