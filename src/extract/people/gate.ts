/**
 * The one pass over the text: cheap words that stand wherever attendance is spoken of, each with the label it makes, if any.
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import type { ExtractContext, Placed } from '../context.ts';
import { type Label, readLabel } from './labels.ts';
import type { Status } from './rows.ts';

export interface Hit extends Range {
  placed: Placed;
  label: Label | null;
}

const GATE =
  /\b(?:present\b|attend(?:ance|ing|ed|ees)|apolog(?:y|ies|ised|ized)|absen(?:tees|t|ce)|substitut(?:es|ed|ing|e)|deputi[sz](?:ed|ing)|(?:clerked|chaired|minuted|(?:taken|recorded|written)) by|(?:took|in) the chair|chaired the|presid(?:ing|ed)|(?:left|departed|vacated|exited|(?:re-?)?entered|(?:re-?)?joined|withdrew|arrived|retired from|returned to|came into) (?:from |the |at |late |during |prior |before )|(?:left|arrived|withdrew)[.)]|gave a|presented the|introduced the|minutes? (?:taker|secretary|clerk)|[pb]resennol|ymddiheuriadau|sederunt)/gi;

/** Titles of items that hold a list of those who are away, whatever else they say. */
const AWAY_TITLE = /\bapolog(?:y|ies)\b|\babsences?\b|ymddiheuriadau/i;
/** Labels of one person's office at the start of a line: the words, the office, what it makes the person. */
const OFFICES: readonly (readonly [RegExp, string | null, Status])[] = [
  [/^minutes?[ -](?:taker|secretary|clerk)\s*[:–-]\s*/i, null, 'in-attendance'],
  [/^(?:the )?(?:meeting )?chaired by[\s:]+/i, 'Chair', 'present'],
  [/^clerked by[\s:]+/i, 'Clerk', 'in-attendance'],
  [/^(?:minuted|(?:minutes )?(?:taken|recorded|written)) by[\s:]+/i, 'Minute taker', 'in-attendance'],
];

/** Find every place where attendance may be spoken of, in order. */
export function findHits(context: ExtractContext): Hit[] {
  const { text } = context;
  const hits: Hit[] = titleLabels(context);
  let labelEnd = -1;
  for (const match of text.matchAll(GATE)) {
    const hit = { start: match.index, end: match.index + match[0].length };
    const placed = context.placedAt(hit.start);
    if (!placed || placed.block.type === 'furniture' || placed.block.type === 'attachment') continue;
    if (hit.start < labelEnd) continue;
    const label =
      readOffice(text, hit, placed) ??
      notOfVote(
        context,
        placed,
        readLabel(text, wordOf(hit, match[0]), placed.block, (offset) => isLineStart(text, placed, offset)),
      );
    if (label) labelEnd = label.end;
    else if (!isRow(text, placed.block) && !mayTell(text, hit)) continue;
    hits.push({ ...hit, placed, label });
  }
  const found = dropDoubled(hits);
  readAttending(text, found);
  return found.some((hit) => hit.label?.status === 'present')
    ? [...chairAbove(context, found), ...found]
    : [...bareList(context), ...found];
}

/** "Attending: Cllr Day, …" is the members' own list where none of those present stands beside it. */
function readAttending(text: string, hits: readonly Hit[]): void {
  if (hits.some(({ label }) => label?.status === 'present')) return;
  const own = hits.find(({ label, placed }) => label?.status === 'in-attendance' && placed.item === null);
  if (own?.label && /^attending\b/i.test(text.slice(own.label.start, own.label.end))) own.label.status = 'present';
}

/** Front matter that lists members by office without a word of their presence: "Chairman: Cllr Day", "Councillors: …". */
const BARE = /^(?:chair(?:man|woman|person)?|councillors|members|governors|trustees)\s?:/i;
/** A line of a grid that opens with its mark: "P  Cllr Day". */
const MARKED = /^(?:P|A|AB|AP|S)[ \t\u00a0]{1,12}\p{Lu}\p{L}*[ .]/u;
/** The same of the one who chairs. */
const CHAIRS = /^(?:chair(?:man|woman|person)?|cathaoirleach|cadeirydd|conven[eo]r|mayor|provost)\s?:\s*(?=\p{Lu})/iu;
/** Blocks of front matter that are looked through for it. */
const MAX_FRONT = 60;

/** "Chair: Cllr Day" on a line of its own above the list of those present. */
function chairAbove(context: ExtractContext, found: readonly Hit[]): Hit[] {
  const first = found[0]?.start ?? 0;
  for (const block of context.root.front.children.slice(0, MAX_FRONT)) {
    if (block.start >= first) return [];
    const words = context.text.slice(block.start, Math.min(block.end, block.start + 30));
    const label = CHAIRS.exec(words)?.[0];
    if (!label || block.end - block.start > MAX_CHAIR_LINE) continue;
    const at = { start: block.start, end: block.start + label.length };
    const role = label.slice(0, label.indexOf(':')).trim();
    return [
      { ...at, placed: { block, item: null }, label: { ...at, status: 'present', role, office: true, forItem: false, strong: true } },
    ];
  }
  return [];
}

/** Longest line that names one person. */
const MAX_CHAIR_LINE = 90;

function bareList(context: ExtractContext): Hit[] {
  const blocks = context.root.front.children.slice(0, MAX_FRONT);
  const opens = (pattern: RegExp, block: MinuteBlock | undefined): boolean =>
    block !== undefined && pattern.test(context.text.slice(block.start, Math.min(block.end, block.start + 20)));
  for (const [i, block] of blocks.entries()) {
    if (!opens(BARE, block) && !(opens(MARKED, block) && opens(MARKED, blocks[i + 1]))) continue;
    const at = { start: block.start, end: block.start };
    const label: Label = { ...at, status: 'present', role: null, office: false, forItem: false, strong: true };
    return [{ ...at, placed: { block, item: null }, label }];
  }
  return [];
}

/** A row of a table, or a line whose columns tabs part. */
const isRow = (text: string, { source, start, end }: MinuteBlock): boolean =>
  source.cells !== null || text.slice(start, Math.min(end, start + MAX_CHAIR_LINE)).includes('\t');

/** Words that tell of a person only behind "was" or "were"; elsewhere they are everyday words ("at present", "school attendance"). */
const STATES = /^(?:present|attendance|absent|absentees|absence)$/i;
const STATED = /\b(?:was|were)\s(?:[a-z]{2,4}\s){0,3}$/;

/** Whether the sentence around a hit is worth reading. */
function mayTell(text: string, hit: Range): boolean {
  return (
    !STATES.test(text.slice(hit.start, hit.end)) || STATED.test(text.slice(Math.max(0, hit.start - 32), hit.start).replace(/\s+/g, ' '))
  );
}

/** The first word of what the gate found: labels are read word by word. */
const wordOf = (hit: Range, found: string): Range => ({
  start: hit.start,
  end: hit.start + (/^\p{L}+/u.exec(found)?.[0].length ?? found.length),
});

/** "Absent:" in an item of its own is a part of a recorded vote, where the list of those present stands before the items. */
function notOfVote(context: ExtractContext, { item }: Placed, label: Label | null): Label | null {
  const vote = label?.status === 'absent' && item !== null && item.category !== 'apologies' && context.root.front.children.length > 1;
  return vote ? null : label;
}

/** "Minute Secretary: Ann Lee", "Chaired by  Bob Day": an office of the meeting itself, at the start of a line or cell. */
function readOffice(text: string, hit: Range, placed: Placed): Label | null {
  const start = /\bminutes $/i.test(text.slice(Math.max(0, hit.start - 8), hit.start)) ? hit.start - 8 : hit.start;
  if (!isLineStart(text, placed, start)) return null;
  const words = text.slice(start, Math.min(start + 40, placed.block.end));
  for (const [pattern, office, status] of OFFICES) {
    const match = pattern.exec(words);
    if (match)
      return {
        start,
        end: start + match[0].length,
        status,
        role: office ?? text.slice(start, hit.end),
        office: true,
        forItem: false,
        strong: true,
      };
  }
  return null;
}

/** An item about apologies is a label as a whole: what stands in it must prove itself. */
function titleLabels(context: ExtractContext): Hit[] {
  const hits: Hit[] = [];
  for (const item of context.root.items) {
    const last = item.titleAt.at(-1);
    if (!last || !item.title || !AWAY_TITLE.test(item.title) || /policy|leave|procedure|report/i.test(item.title)) continue;
    const placed = context.placedAt(last.start);
    const start = item.titleAt[0]?.start ?? last.start;
    if (placed)
      hits.push({
        start,
        end: last.end,
        placed,
        label: { start, end: last.end, status: 'apologies', role: null, office: false, forItem: false, strong: false },
      });
  }
  return hits;
}

/** In order; a label found in a title that is a label already is not taken twice. */
function dropDoubled(hits: Hit[]): Hit[] {
  const sorted = hits.sort((a, b) => a.start - b.start || Number(b.label !== null) - Number(a.label !== null));
  const kept: Hit[] = [];
  let end = -1;
  for (const hit of sorted) {
    if (hit.start < end && hit.label === null) continue;
    if (hit.label && hit.start < end) {
      // "3. Apologies: Cllr Day" – the label in the title knows more than the title.
      if (hit.label.strong) kept[kept.length - 1] = hit;
      continue;
    }
    kept.push(hit);
    if (hit.label) end = Math.max(end, hit.label.end);
  }
  return kept;
}

/** Whether a block, a line or a cell begins at an offset; a printed number or bullet before it does not count. */
function isLineStart(text: string, placed: Placed, offset: number): boolean {
  const { block } = placed;
  if (offset === block.start || offset === block.body || block.source.cells?.some((cell) => cell.start === offset)) return true;
  const before = text.slice(Math.max(block.start, offset - 24), offset);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  if (line >= 0) return /^(?:\d{1,3}[.)])?[·•*–-]?$/.test(before.slice(line).trim());
  return offset - block.start <= 24 && /^(?:[\d./]{1,8}|[a-zA-Z]|\([\da-z]{1,3}\))?[.):]?[·•*–-]?$/.test(before.trim());
}
