import { readLabel } from '../../tree/labels.ts';
import type { FoundClause, MinuteBlock, Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { sentenceBounds } from '../context.ts';
import { opensWithAction, readAction } from './actions.ts';
import { isTitleLine, readClauses } from './clauses.ts';
import { clauseOf, type Draft, isMinute, RANK, type Section, sentenceDraft, wordsOf } from './draft.ts';
import { kindOfLabelled } from './kinds.ts';
import { BODY, CLOSING, type Marker, markerAtStart } from './markers.ts';
import { opensTally } from './votes.ts';

/** Between the announcing words and what is decided: punctuation, and how it was voted on ("(unanimously)", "– by 7 votes to 2 –"). */
const VOTED =
  /^[\s:;.,–—-]{0,60}(?:\((?:[^()]{0,80}\b(?:unanimous\w{0,30}|nem|vot\w{0,30}|abst\w{0,30}|for|against|carried|propos\w{0,30}|second\w{0,30}|moved|prop)\b[^()]{0,80})\)|by \d+ votes? to [^–—-]{1,60}?(?:,? (?:with|and) \w{1,9} abstentions?)?(?=[\s]{0,60}[–—,-]|\s{1,60}(?:that|to)\b)(?:,\s[^,;]{3,60}\b(?:not voting|abstaining|dissenting|voting against),)?|(?:unanimously|nem\.? con\.?)(?=[\s:,–—-]))/i;
const SEPARATOR = /^[\s:;.,–—\-)\]*]*/;
/** A lead that announces a list or goes on below. */
const OPEN_END = /(?::\s{0,60}[-–—]?|[-–—]|\b(?:that|to|the|be|of|and))\s{0,60}$/i;
/** A lead that is no decision in itself: the paragraph below it is. */
const LEADS_ON =
  /^(?!.*\bbe \w{1,30}(?:ed|en)\b).{0,60}$|\b(?:that|to|as follows|be|recommendations?)\s{0,60}[:–—-]*\s{0,60}$|\b(?:following|amendment|motion)\b/is;
/** "That Cabinet" above its list, with nothing to close it. */
const BARE_STEM = new RegExp(`^(?:[Tt]hat|[Tt]o)(?:\\s{1,60}${BODY})?$`);
/** A decision in itself, whose reason or condition stands below without a label. */
const COMPLETE = /\bbe \w{2,20}(?:ed|en)\b[^:]{0,120}\b(?:reason|condition|ground)\b[^:]{0,20}:[-–]?$/i;
/** Most blocks between the announcing words and the first clause. */
const MAX_LEAD_BLOCKS = 4;

/**
 * Decisions announced at the beginning of a block: "RESOLVED that …", "Resolved:-" with its list below, "AGREED" alone on its line.
 */
export function readFormal(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block)) return null;
  const at = block.type === 'point' ? block.body : block.start;
  const text = section.text.slice(at, block.end);
  const marker = markerAtStart(text.slice(0, 160));
  if (!marker || isProse(text, marker) || isActOfList(section, i, text) || isClosing(section, i, text)) return null;
  if (/^noted[.:]?$/i.test(text.trim())) return /^NOTED/.test(text) || isOnlyMinute(section, block) ? noted(section, i, at) : null;
  const draft = readFrom(section, i, { start: at + marker.start, end: at + marker.end }, marker.kind);
  if (!draft || tellsOfMotion(section, draft)) return null;
  const whole = isSentenceOnly(text, marker) ? firstSentence(section, i, draft) : draft;
  if (
    !/^(?:[\w’'-]{1,14}\s{1,9})?decision/i.test(text.slice(marker.start, marker.end)) ||
    /noted$/i.test(text.slice(marker.start, marker.end))
  )
    return whole;
  // Below the label a formula announces its own decision.
  return isAnnounced(section, whole) ? null : { ...whole, kind: kindOfLabelled(section, whole) };
}

const isAnnounced = (section: Section, { from, clauses }: Draft): boolean => {
  const next = section.blocks[from + 1];
  const [first] = clauses;
  return (
    next !== undefined &&
    first?.start === next.body &&
    /^(?:RESOLVED|RECOMMENDED|AGREED|NOTED)\b/.test(section.text.slice(next.body, next.body + 16))
  );
};

/** "Agreed." below rows or a motion closes them; what stands below it is another matter. */
const isClosing = (section: Section, i: number, text: string): boolean =>
  CLOSING.test(text) && /\bsecond|\d$/.test(wordsOf(section, section.blocks[i - 1] ?? { start: 0, end: 0 }));

/** "2. DELEGATED …" / "3. NOTED …": acts of one list, each with its verb in capitals. */
function isActOfList(section: Section, i: number, text: string): boolean {
  const before = section.blocks[i - 1];
  return (
    section.blocks[i]?.type === 'point' &&
    before?.type === 'point' &&
    !/^\W?(?:RESOLVED|RECOMMENDED|DECIDED)/.test(text) &&
    /^[A-Z]{4,14}\s/.test(section.text.slice(before.body, before.body + 16))
  );
}

/** "The Motion was carried and the Committee resolved accordingly.": the decision is the motion. */
function tellsOfMotion(section: Section, draft: Draft): boolean {
  const [only] = draft.clauses;
  return only !== undefined && draft.clauses.length === 1 && /\b(?:resolved|agreed|decided) accordingly\.?$/i.test(wordsOf(section, only));
}

/** "Agreed to provide a list" may be a note on a person; "Noted that" narrative: a word without capitals counts where it announces. */
function isProse(text: string, marker: Marker): boolean {
  const words = text.slice(marker.start, marker.end);
  if (/noted$/i.test(words) && !/NOTED/.test(words))
    return text.length > marker.end + 1 && /^\s{1,60}(?:that|by)\b/.test(text.slice(marker.end));
  return /approved$/i.test(words) && !/APPROVED/.test(words) && !/^\s{0,60}[:–-]/.test(text.slice(marker.end));
}

/** "Noted." as the whole minute; beside other text the word is a remark in a column. */
const isOnlyMinute = (section: Section, block: MinuteBlock): boolean =>
  section.item !== null && section.blocks.every((other) => other === block || !isMinute(other));

function noted(section: Section, i: number, at: number): Draft {
  const range = { start: at, end: (section.blocks[i] as MinuteBlock).end };
  return sentenceDraft(i, 'noted', range, RANK.formal);
}

/** A formula in capitals, or one closed by a colon or a dash, announces all that follows; other words announce their own sentence. */
const isSentenceOnly = (text: string, marker: Marker): boolean =>
  !/[A-Z]{4}/.test(text.slice(marker.start, marker.end)) && !/^\s{0,60}[:–—-]/.test(text.slice(marker.end));

function firstSentence(section: Section, i: number, draft: Draft): Draft {
  const [clause] = draft.clauses;
  if (draft.to !== i || draft.clauses.length !== 1 || !clause || clause.label !== null) return draft;
  const stop = sentenceBounds(section.text, clause.start, clause.end)[1] ?? clause.end;
  const range = trimRange(section.text, clause.start, stop);
  return { ...draft, clauses: [clauseOf(range)], end: range.end };
}

/** Read the decision whose announcing words stand at `marker` in block `i`: what follows on the line, then the blocks below. */
export function readFrom(section: Section, i: number, markerAt: Range, word: Draft['kind'], rank: number = RANK.formal): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  let kind = word;
  const voted = VOTED.exec(section.text.slice(markerAt.end, block.end))?.[0].length ?? 0;
  const moved = MOVED_ASIDE.exec(section.text.slice(markerAt.end + voted, Math.min(block.end, markerAt.end + voted + 300)));
  if (moved?.[1]) kind = 'recommended';
  const aside =
    voted +
    (moved?.[0].length ?? 0) +
    (kind === 'recommended' ? targetLength(section.text.slice(markerAt.end + voted + (moved?.[0].length ?? 0), block.end)) : 0);
  const opening = markerAt.end + aside;
  const rest = trimRange(section.text, opening + (SEPARATOR.exec(section.text.slice(opening, block.end))?.[0].length ?? 0), block.end);
  const base = {
    kind,
    marker: markerAt,
    voted: aside > 0 ? trimRange(section.text, markerAt.end, opening) : null,
    rank,
    from: i,
  };
  if (rest.end <= rest.start || /^(?:that|to)\s{0,60}[:;,–-]*$/i.test(wordsOf(section, rest))) return below(section, i, base, rest);
  const words = wordsOf(section, rest);
  const label = /^[([]?(?:[a-z]{1,4}|\d{1,2})[).\]]/i.test(words) ? readLabel(words.slice(0, 32)) : null;
  if (label && label.style !== 'bullet') {
    const list = readClauses(section, i + 1, rest);
    if (list.clauses.length > 0) return withClauses(section, base, null, list.clauses, Math.max(list.to, i));
  }
  if (OPEN_END.test(words) || opensList(section, i, words)) {
    const listed = below(section, i, base, rest);
    if (listed) return listed;
  }
  return ONLY_HOW.test(words) ? null : single(section, i, base, rest, words);
}

/** "RESOLVED, on the proposal of Councillor A, seconded by Councillor B, that …"; "AGREED TO RECOMMEND that …". */
const MOVED_ASIDE =
  /^(?=[\s,]{0,60}(?:TO RECOMMEND\b|on the (?:proposal|motion)))\s{0,60}(TO RECOMMEND\b)?[\s,–-]{0,60}(?:on the (?:proposal|motion|proposition) of [^;]{3,120}?\bseconded by [^,;]{3,60},?)?\s{0,60}(?=that\b|to\b|the\b)/i;

/** Short words without a stop, and a list that begins at one right below. */
function opensList(section: Section, i: number, words: string): boolean {
  const next = section.blocks[i + 1];
  return words.length < 120 && !/[.;]$/.test(words) && next?.type === 'point' && /^(?:1|a|A|i|I)$/.test(next.label ?? '');
}

/** "RECOMMENDED to Council that …": whom it goes to is lead, not clause. */
const TARGET =
  /^\s{0,60}(?:to|TO)\s{1,60}(?:the\s{1,60}|THE\s{1,60})?[A-Z][\w&’' -]{2,60}?(?=,?\s{1,60}that\b|\s{0,60}[:–-]\s|\s{0,60}:?$)/;

export const targetLength = (words: string): number => TARGET.exec(words.slice(0, 120))?.[0].length ?? 0;

type Base = Pick<Draft, 'kind' | 'marker' | 'rank' | 'from'> & { voted: Range | null };

/** Words that say how it was decided and not what. */
export const ONLY_HOW =
  /^(?:unanimously|nem\.? con\.?|by all|by all present|as above|as amended|accordingly|by (?:a |the )?(?:\w{1,12} )?majority\b(?! that\b).{0,60}|by \w{1,9} votes? to \w{1,9}\b(?!,? that\b).{0,60})\.?$/i;

/** One unlisted decision: the rest of the block; another announcement in it ends it. */
function single(section: Section, i: number, base: Base, rest: Range, words: string): Draft {
  const stop = nextAnnouncement(words);
  const end = stop > 0 ? trimRange(section.text, rest.start, rest.start + stop).end : rest.end;
  const range = { start: rest.start, end: dropMovers(section.text, rest.start, end) };
  const { kind, marker, rank, from } = base;
  return {
    kind,
    marker,
    lead: base.voted,
    stem: null,
    clauses: [clauseOf(range)],
    start: (marker ?? range).start,
    end: Math.max(range.end, end),
    rank,
    from,
    to: i,
  };
}

/** A second "RESOLVED" in the same block. */
function nextAnnouncement(words: string): number {
  const match =
    /[.;]\s{1,60}(?=(?:(?:It was )?(?:FURTHER |ALSO |UNANIMOUSLY )?(?:RESOLVED|AGREED|RECOMMENDED|DECIDED)\b)|(?:Resolved|Agreed|Recommended)\s{0,60}[:–-])/.exec(
      words,
    );
  return match ? match.index + 1 : -1;
}

/** Sentences at the end of an unlisted decision that tell who moved it, how it was voted on, or why, are no part of its clause. */
export const TRAILER =
  /^(?:\(?(?:prop(?:osed|osal|oser)?\b|moved (?:by|:)|sec(?:onded|onder)?\b|2nd\b|vote\b|for:|\d+ (?:votes?|in favour)|all (?:agreed|in favour|were in favour)|carried\b|unanimous(?:ly)?\b|motion carried|the motion was|reasons?\b|action\b)|on being put\b)/i;

export function dropMovers(text: string, start: number, end: number): number {
  const bounds = sentenceBounds(text, start, end);
  for (let k = 1; k < bounds.length - 1; k++) {
    const from = bounds[k] as number;
    const opening = text.slice(from, Math.min(end, from + 80));
    if (TRAILER.test(opening) || opensTally(opening)) return trimRange(text, start, from).end;
  }
  return end;
}

/** The content stands below the announcing line: lead lines, then a list; or a paragraph; or several that begin alike. */
export function below(section: Section, i: number, base: Base, rest: Range): Draft | null {
  const lead: Range[] = [...(base.voted ? [base.voted] : []), ...(rest.end > rest.start ? [rest] : [])];
  for (let k = i + 1; k < Math.min(section.blocks.length, i + 2 + MAX_LEAD_BLOCKS); k++) {
    const block = section.blocks[k] as MinuteBlock;
    if (block.type === 'note' || block.type === 'furniture' || (block.type === 'table' && block.start !== block.source.start)) continue;
    if (isSubHeading(section, k)) {
      lead.push(block);
      continue;
    }
    if (!isMinute(block) || (k > i + 1 && markerAtStart(section.text.slice(block.body, block.body + 160)))) break;
    if (block.type === 'point') {
      const list = readClauses(section, k);
      if (list.clauses.length > 0) return withClauses(section, base, spanOf(lead), list.clauses, list.to, lead);
      break;
    }
    if (block.type === 'table') break;
    const words = wordsOf(section, block);
    const said = lead.at(-1);
    if (said && k === i + 1 && !LEADS_ON.test(wordsOf(section, said))) break;
    const next = nextMinute(section, k);
    if ((OPEN_END.test(words) || (BARE_STEM.test(words) && next?.type === 'point')) && next) {
      lead.push(block);
      continue;
    }
    if (next?.type === 'point' && /[,:–-]$/.test(words)) {
      lead.push(block);
      continue;
    }
    if (lead.length > 0 && TABULAR.test(words)) break;
    if (said && COMPLETE.test(wordsOf(section, said)))
      return withClauses(section, base, spanOf(lead.slice(0, -1)), [clauseOf({ start: said.start, end: block.end })], k);
    return paragraphs(section, k, base, lead);
  }
  return null;
}

/** "Decisions of the Leader" between the announcing words and a list that begins at one: a heading, of which nothing was decided. */
function isSubHeading(section: Section, k: number): boolean {
  const block = section.blocks[k] as MinuteBlock;
  const next = section.blocks[k + 1];
  if ((block.type !== 'heading' && block.type !== 'paragraph') || next?.type !== 'point' || !/^(?:1|a|A|i|I)$/.test(next.label ?? ''))
    return false;
  const words = wordsOf(section, block);
  return isTitleLine(words) && readAction(words) === null && isToBeDone(section.text.slice(next.body, Math.min(next.end, next.body + 400)));
}

/** Whether a clause says what is to be done: "That …", "To …", "the fare be raised", "Approve …". */
const isToBeDone = (words: string): boolean =>
  CLAUSE_OPENING.test(words) || /\bbe (?:\w{1,20} ){0,2}\w{2,20}(?:ed|en)\b/.test(words) || opensWithAction(words);

function nextMinute(section: Section, k: number): MinuteBlock | null {
  for (let n = k + 1; n < section.blocks.length; n++) {
    const block = section.blocks[n] as MinuteBlock;
    if (isMinute(block)) return block;
    if (block.type !== 'note' && block.type !== 'furniture') return null;
  }
  return null;
}

/** Openings with which one clause after the other may begin without any label. */
const CLAUSE_OPENING = /^[“"‘']?(?:That|To|And that|and that|that)\b/;

/** Line that begins a new entry of an unlabelled list: an application's reference. */
const ENTRY = /^(?:[A-Z]{1,4}\/[\dA-Z/]{3,}|\d{2,4}\/\d{3,6}\/?[A-Z]*)\b/;
const SHORT_LINE = 100;

/** "A Note the outturn" / "B Approve the sum": capital letters in their order, with no punctuation behind them. */
const LETTERED_LINE = /^([A-Z])\s{1,9}(?=[A-Za-z][a-z]{1,20}\b)(?=[^\n]*\s[a-z]{2})/;

function letteredLines(section: Section, k: number): { clauses: FoundClause[]; to: number } | null {
  const clauses: FoundClause[] = [];
  let to = k;
  for (let n = k; n < section.blocks.length; n++) {
    const block = section.blocks[n] as MinuteBlock;
    if (block.type === 'furniture' || block.type === 'note') continue;
    const label =
      block.type === 'paragraph' ? LETTERED_LINE.exec(section.text.slice(block.start, Math.min(block.end, block.start + 80))) : null;
    if (!label || (label[1] as string).charCodeAt(0) !== LETTER_A + clauses.length) break;
    const clause = clauseOf({ start: block.start + label[0].length, end: block.end }, label[1]);
    clauses.push(clause);
    to = n;
    if (section.text[block.end - 1] !== ':' || section.blocks[n + 1]?.type !== 'point') continue;
    const list = readClauses(section, n + 1);
    clause.clauses = list.clauses;
    to = n = Math.max(n, list.to);
  }
  return clauses.length > 1 ? { clauses, to } : null;
}
const LETTER_A = 65;

/** Entries printed as short lines without stops (a planning list with its addresses): a clause from one reference to the next. */
function shortLines(section: Section, k: number): { clauses: FoundClause[]; to: number } | null {
  const entries = entryLines(section, k);
  if (entries) return entries;
  if (!ENTRY.test(wordsOf(section, section.blocks[k] as MinuteBlock))) return null;
  const clauses: FoundClause[] = [];
  let to = k;
  for (let n = k; n < section.blocks.length; n++) {
    const block = section.blocks[n] as MinuteBlock;
    if (block.type === 'furniture') continue;
    const words = wordsOf(section, block);
    if ((block.type !== 'paragraph' && block.type !== 'table') || words.length > SHORT_LINE * 2 || markerAtStart(words)) break;
    if (ENTRY.test(words)) clauses.push(clauseOf(block));
    else if (words.length > SHORT_LINE) break;
    else (clauses.at(-1) as FoundClause).end = block.end;
    to = n;
  }
  return clauses.length > 0 ? { clauses, to } : null;
}

/** "HMRC … £96.60": a line that ends in an amount. */
const AMOUNT_LINE = /(?:£|€|\s{2,40}|\t)\s?\d[\d,]{0,14}(?:\.\d{2})?$/;

/** "Treasurer: R Lee": an office and who holds it. */
const OFFICE_LINE = /^[A-Z][a-z]{3,20}(?:[ /-][A-Za-z]{1,20}){0,4}:\s{1,9}(?:[A-Z][\p{L}.'’-]{0,20}[, ]{0,3}){2,}/u;
const ENTRIES = [AMOUNT_LINE, OFFICE_LINE];

/** Payments, or offices with those elected, one to a line: a clause each. */
function entryLines(section: Section, k: number): { clauses: FoundClause[]; to: number } | null {
  const clauses: FoundClause[] = [];
  const entry = ENTRIES.find((pattern) => pattern.test(wordsOf(section, section.blocks[k] as MinuteBlock)));
  for (let n = k; n < section.blocks.length; n++) {
    const block = section.blocks[n] as MinuteBlock;
    const words = wordsOf(section, block);
    if ((block.type !== 'paragraph' && block.type !== 'table') || words.length > SHORT_LINE || !entry?.test(words)) break;
    clauses.push(clauseOf(block));
  }
  return clauses.length > 1 ? { clauses, to: k + clauses.length - 1 } : null;
}

/** Columns parted by runs of spaces: a table, not the words of a decision. */
const TABULAR = /\S(?:\s{3,}|\t)\S.*\S(?:\s{3,}|\t)\S/;

/** Clauses without labels: paragraphs that begin with "That" or "To"; any other content is one paragraph. */
function paragraphs(section: Section, k: number, base: Base, lead: Range[]): Draft {
  const lines = letteredLines(section, k) ?? shortLines(section, k);
  if (lines) return withClauses(section, base, spanOf(lead), lines.clauses, lines.to, lead);
  const clauses: FoundClause[] = [];
  let to = k;
  for (let n = k; n < section.blocks.length; n++) {
    const block = section.blocks[n] as MinuteBlock;
    if (block.type === 'furniture' || block.type === 'note') continue;
    if (block.type !== 'paragraph' || (n > k && !CLAUSE_OPENING.test(wordsOf(section, block)))) break;
    if (n > k && !CLAUSE_OPENING.test(wordsOf(section, section.blocks[k] as MinuteBlock))) break;
    clauses.push(clauseOf({ start: block.start, end: dropMovers(section.text, block.start, block.end) }));
    to = n;
    const next = section.blocks[n + 1];
    if (/:\s{0,60}[-–]?$/.test(wordsOf(section, block)) && next?.type === 'point') {
      const list = readClauses(section, n + 1);
      (clauses.at(-1) as FoundClause).clauses.push(...list.clauses);
      to = n = Math.max(n, list.to);
    }
  }
  return withClauses(section, base, spanOf(lead), clauses, to, lead);
}

const spanOf = (ranges: readonly Range[]): Range | null => {
  const first = ranges[0];
  const last = ranges.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
};

function withClauses(
  section: Section,
  { kind, marker, rank, from }: Base,
  lead: Range | null,
  clauses: FoundClause[],
  to: number,
  leads: readonly Range[] = [],
): Draft {
  const { start } = marker ?? lead ?? (clauses[0] as FoundClause);
  const last = leads.at(-1);
  const stem = last ? readStem(wordsOf(section, last)) : null;
  // Fields are named one by one, here and wherever drafts are made: copying the rest of an object costs several times as much.
  return { kind, marker, lead, stem, clauses, start, end: endOf(clauses), rank, from, to };
}

export function endOf(clauses: readonly FoundClause[]): number {
  let end = 0;
  for (const clause of clauses) end = Math.max(end, clause.end, endOf(clause.clauses));
  return end;
}

/** The words a list completes: "That approval be given to", "that Cabinet:"; "as follows" completes nothing. */
function readStem(words: string): string | null {
  const stem = words.replace(/[\s:–—-]{1,60}$/, '');
  if (stem === '' || /\b(?:as follows|following)$/i.test(stem) || /[.!?]$/.test(stem)) return null;
  return /\b(?:to|that|be|the|of|by|agreed|approved|resolved|and|cabinet|council|committee|executive|board|panel|members|following be \w{1,30})$/i.test(
    stem,
  ) || /^that\b/i.test(stem)
    ? stem
    : null;
}
