/**
 * What a council has said of its own minutes: headings that are to be known as such, and the names of council and bodies.
 *
 * Headings: "Cofnodion", "12. Cofnodion", "Cofnodion: the minutes were signed" where "Cofnodion" is told; not "Cofnodion were signed".
 */
import type { VFile } from 'vfile';
import type { House } from '../tree/house.ts';
import type { ItemNode, MeetingNode, SourceBlock } from '../tree/nodes.ts';
import { report } from '../tree/report.ts';
import { foldSpace } from '../tree/text.ts';
import type { LayoutReading } from './layouts/types.ts';
import { readNumber } from './numbering.ts';
import type { Opener } from './sections.ts';

/** How far from the top names of the meeting are looked for. */
const HEAD = 3000;

const fold = (text: string): string => foldSpace(text).toLowerCase();

/** Mark blocks that open with a heading that was told: whole lines as headings, others as if the words were printed bold. */
export function markHeadings(blocks: readonly SourceBlock[], text: string, headings: House['headings']): readonly SourceBlock[] {
  const known = Object.keys(headings).map(fold);
  if (known.length === 0) return blocks;
  return blocks.map((block) => {
    if (block.type === 'heading' || block.type === 'furniture' || block.cells) return block;
    const words = text.slice(block.start, Math.min(block.end, block.start + 400));
    const from = readNumber(words.slice(0, 48))?.length ?? 0;
    const length = headingLength(words.slice(from), known);
    if (length === 0) return block;
    const end = block.start + from + length;
    return end >= block.end || /^[\s:.]{0,9}$/.test(text.slice(end, block.end))
      ? { ...block, type: 'heading' as const, depth: 0 }
      : { ...block, boldEnd: Math.max(block.boldEnd, end) };
  });
}

/** Characters that the words take of a known heading and the blanks before it, where something closes it; else 0. */
function headingLength(words: string, known: readonly string[]): number {
  const blank = words.length - words.trimStart().length;
  const line = words.trimStart().toLowerCase();
  for (const heading of known)
    if (line.startsWith(heading) && /^(?:\s{0,60}$|\s{0,3}[:.\n\t]|\s{1,3}[-–—]\s)/.test(line.slice(heading.length)))
      return blank + heading.length;
  return 0;
}

/** Give items under a heading that was told the category told with it. */
export function nameCategories(items: readonly ItemNode[], headings: House['headings']): void {
  const told = new Map(Object.entries(headings).map(([heading, category]) => [fold(heading), category]));
  if (told.size === 0) return;
  for (const item of items) {
    const category = told.get(fold(item.title ?? '').replace(/[\s:.–—-]{1,9}$/, ''));
    if (category) item.category = category;
  }
}

/** Words that announce a decision in this house open no item, although they stand in capitals on a line of their own. */
export function withoutDecisions(layout: LayoutReading, text: string, words: House['decisionWords']): LayoutReading {
  const known = Object.keys(words);
  if (known.length === 0) return layout;
  const announces = (opener: Opener): boolean => {
    const title = opener.titleAt[0];
    return (
      title !== undefined &&
      known.some((word) => /^[\s:,.–—-]{0,9}$/.test(text.slice(title.start + word.length, title.end)) && text.startsWith(word, title.start))
    );
  };
  return { ...layout, openers: layout.openers.filter((opener) => !announces(opener)) };
}

/**
 * Fill in the council and the body where the text leaves them out: with the one known name that stands near its top, else with the one
 * name there is. Several candidates fill nothing. What the text was read to say stays, less what is no part of a known name in it.
 */
export function nameMeeting(meeting: MeetingNode, house: House, text: string, file: VFile): MeetingNode {
  if (house.organisations.length + house.bodies.length === 0) return meeting;
  const head = foldSpace(text.slice(0, HEAD));
  const name = (what: 'organisation' | 'body', names: readonly string[]): string | null => {
    const read = meeting[what];
    return read === null ? (printed(head, names) ?? onlyName(what, names, file)) : (printed(read, names) ?? read);
  };
  return { ...meeting, organisation: name('organisation', house.organisations), body: name('body', house.bodies) };
}

/** The one known name that a text holds, as it is printed there. */
function printed(text: string, names: readonly string[]): string | null {
  const lower = text.toLowerCase();
  const found = names.map(fold).filter((name) => placeOf(lower, name) >= 0);
  // "Finance Committee" inside "Joint Finance Committee": the longer name is the one that is printed.
  const [longest, ...others] = found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
  if (longest === undefined || others.length > 0) return null;
  const at = placeOf(lower, longest);
  const words = text.slice(at, at + longest.length);
  return words.toLowerCase() === longest ? words : (names.find((name) => fold(name) === longest) ?? null);
}

function onlyName(what: string, names: readonly string[], file: VFile): string | null {
  const [only] = names;
  if (names.length !== 1 || only === undefined) return null;
  report(file, {
    code: 'outline:name-from-settings',
    severity: 'info',
    message: `The text does not name its ${what}; "${only}" is taken from the settings`,
    hint: 'Leave the name out of the settings where other minutes are read with them.',
  });
  return only;
}

/** Where a name stands in a text as words of their own, -1 where it does not. */
function placeOf(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[\p{L}\d]/u.test(text[at - 1] ?? '') && !/[\p{L}\d]/u.test(text[at + name.length] ?? '')) return at;
  return -1;
}
