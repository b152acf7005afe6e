import type { VFile } from 'vfile';
import type { Layout } from '../model/source.ts';
import type { FrontNode, ItemNode, MinuteBlock, MinutesRoot, SourceBlock, SourceRoot } from '../tree/nodes.ts';
import type { Reading } from '../tree/reading.ts';
import { emptyFacts } from './stub.ts';

/** Turn the source tree into front matter, items and back matter. */
export function outlineDocument(tree: SourceRoot, _file: VFile, reading: Reading, layout: Layout | null): MinutesRoot {
  const blocks = tree.children.map(
    (source: SourceBlock, i): MinuteBlock => ({
      type: i === 0 ? 'heading' : 'paragraph',
      label: null,
      depth: 0,
      start: source.start,
      end: source.end,
      body: source.start,
      source,
    }),
  );
  const first = blocks[0] as MinuteBlock;
  const end = (blocks.at(-1) as MinuteBlock).end;
  const item: ItemNode = {
    type: 'item',
    id: 'i1',
    number: null,
    title: reading.text.slice(first.start, first.end),
    titleAt: [first],
    category: 'other',
    references: [],
    fields: {},
    purpose: null,
    attachments: [],
    meeting: null,
    truncated: false,
    exempt: false,
    children: blocks,
    start: first.start,
    end,
  };
  const front: FrontNode = { type: 'front', children: [], start: 0, end: 0 };
  const back: FrontNode = { type: 'back', children: [], start: end, end };
  return {
    type: 'root',
    layout: layout ?? 'generic',
    meeting: {
      organisation: null,
      body: null,
      title: null,
      venue: null,
      contact: null,
      when: [],
      closing: null,
      hintDate: reading.hints.date,
    },
    children: [front, item, back],
    front,
    items: [item],
    back,
    facts: emptyFacts(),
  };
}
