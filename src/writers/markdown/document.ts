import type { Root, RootContent } from 'mdast';
import type { Block, Item, MinutesDocument, Resolution } from '../../model/index.ts';
import { makeBlocks } from './blocks.ts';
import { lineOf, makeFacts } from './facts.ts';
import { makeTable } from './tables.ts';
import { emphasis, hasWords, heading, paragraph, plain } from './text.ts';

/** Turn a document into a Markdown tree: title, the meeting, its items, the facts. */
export function makeRoot(document: MinutesDocument): Root {
  const title = titleOf(document);
  const decisions = decisionsBySection(document);
  const front = document.frontMatter.filter((block) => letters(block.text) !== letters(title));
  const back = makeBlocks(document.backMatter, decisions.back);
  return {
    type: 'root',
    children: [
      heading(1, title),
      ...makeMeeting(document),
      ...makeBlocks(front, decisions.front),
      ...document.items.flatMap((item) => makeItem(item, decisions.items.get(item.id) ?? [])),
      ...(back.length > 0 ? [{ type: 'thematicBreak' } satisfies RootContent, ...back] : []),
      ...makeFacts(document),
      ...makeFindings(document),
    ],
  };
}

function titleOf({ meeting, source }: MinutesDocument): string {
  const name = [meeting.title, meeting.body, source.path].map((words) => plain(words ?? '')).find(hasWords);
  return name ?? 'Minutes';
}

/** Which decisions are printed where: by their place, so that those outside any item are not forgotten. */
function decisionsBySection({ items, resolutions }: MinutesDocument) {
  const front: Resolution[] = [];
  const back: Resolution[] = [];
  const byItem = new Map<string, Resolution[]>(items.map(({ id }) => [id, []]));
  const firstItem = items[0]?.span.start ?? Number.POSITIVE_INFINITY;
  for (const resolution of resolutions) {
    const list = byItem.get(resolution.item ?? '') ?? (resolution.span.start < firstItem ? front : back);
    list.push(resolution);
  }
  return { front, back, items: byItem };
}

function makeMeeting({ meeting, source }: MinutesDocument): RootContent[] {
  const time = [meeting.startTime, meeting.endTime].filter((clock) => clock !== null).join(' to ');
  const rows: [string, string | null][] = [
    ['Organisation', meeting.organisation],
    ['Body', meeting.body],
    ['Date', meeting.date],
    ['Time', time],
    ['Venue', meeting.venue],
    ['Contact', meeting.contact],
    ['Source', source.path],
  ];
  const known = rows.map(([name, value]) => [name, plain(value ?? '')]).filter(([, value]) => value !== '');
  return known.length === 0 ? [] : [makeTable(['Meeting', ''], known)];
}

function makeItem(item: Item, resolutions: readonly Resolution[]): RootContent[] {
  const { opening, rest } = partHeading(item);
  const exempt = item.exempt ? [paragraph(emphasis('Taken with press and public excluded.'))] : [];
  return [heading(2, headingOf(item)), ...opening, ...exempt, ...makeBlocks(rest, resolutions)];
}

function headingOf({ number, title }: Item): string {
  const words = plain(title ?? '');
  if (number === null) return words === '' ? 'Item without a heading' : words;
  return `${plain(number)}. ${words}`.trim();
}

/** Take the blocks that the item's heading repeats from the top of it; words beside number and title stay, as a line beneath. */
function partHeading(item: Item): { opening: RootContent[]; rest: Block[] } {
  let count = 0;
  while (item.blocks[count]?.type === 'heading') count++;
  const words = plain(
    item.blocks
      .slice(0, count)
      .map(({ text }) => text)
      .join(' '),
  );
  const title = plain(item.title ?? '');
  const at = words.indexOf(title);
  if (at < 0) return { opening: [], rest: item.blocks };
  const [before, after] = title === '' ? [words, ''] : [words.slice(0, at), words.slice(at + title.length)];
  const beside = [before.replace(plain(item.number ?? ''), ''), after].filter(hasWords).map(plain).join(' ');
  const opening = beside === '' ? [] : [paragraph(emphasis(beside))];
  return { opening, rest: item.blocks.slice(count) };
}

/** What a person should look at; what is only good to know stays in JSON. */
function makeFindings({ diagnostics }: MinutesDocument): RootContent[] {
  const rows = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, message, hint, span }) => [severity, plain(message), plain(hint ?? ''), lineOf(span)]);
  return rows.length === 0 ? [] : [heading(2, 'To check'), makeTable(['Severity', 'Finding', 'What to do', 'Line'], rows)];
}

const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
