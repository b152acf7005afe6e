import type { VFile } from 'vfile';
import type { Layout } from '../model/source.ts';
import { type House, NO_HOUSE } from '../tree/house.ts';
import type { FrontNode, ItemNode, MeetingNode, MinuteBlock, MinutesRoot, SourceRoot } from '../tree/nodes.ts';
import type { Reading } from '../tree/reading.ts';
import { report } from '../tree/report.ts';
import { markExempt } from './exempt.ts';
import { findClosing, readOrganisation } from './head.ts';
import { markHeadings, nameCategories, nameMeeting, withoutDecisions } from './house.ts';
import { detectLayout, LAYOUT_RULES } from './layouts/index.ts';
import type { LayoutReading } from './layouts/types.ts';
import { type Line, toLines } from './lines.ts';
import { type Opener, readItem, SectionReader } from './sections.ts';
import { findTail } from './tail.ts';

const NO_MEETING: MeetingNode = {
  organisation: null,
  body: null,
  title: null,
  venue: null,
  contact: null,
  when: [],
  closing: null,
  hintDate: null,
};

/** Turn the source tree into front matter, items and back matter. */
export function outlineDocument(
  tree: SourceRoot,
  file: VFile,
  reading: Reading,
  wanted: Layout | null,
  house: House = NO_HOUSE,
): MinutesRoot {
  const { text } = reading;
  const all = toLines(text, markHeadings(tree.children, text, house.headings));
  const detection = detectLayout(all, text);
  const rule = wanted ? LAYOUT_RULES[wanted] : detection.rule;
  report(file, {
    code: 'outline:layout',
    severity: 'info',
    message: wanted ? `Read as ${wanted}, as asked` : `Read as ${rule.name}: ${detection.evidence.map((sign) => sign.why).join(', ')}`,
  });
  if (!wanted && rule.name === 'generic')
    report(file, {
      code: 'outline:unknown-layout',
      severity: 'info',
      message: 'No known layout fits; items were found by numbers and headings alone',
      hint: 'Look over the items, or give `--layout`.',
    });
  const layout = withoutDecisions(rule.read(all, text), text, house.decisionWords);
  const root = assemble(text, all, layout, rule.name, file, reading);
  nameCategories(root.items, house.headings);
  // A page of one matter in many meetings has no meeting of its own.
  if (rule.name !== 'moderngov-issue') root.meeting = nameMeeting(root.meeting, house, text, file);
  return root;
}

function assemble(text: string, lines: readonly Line[], layout: LayoutReading, name: Layout, file: VFile, reading: Reading): MinutesRoot {
  const { profile } = layout;
  const openers = apart(layout.openers);
  const last = openers.at(-1);
  // An item holds at least the line it begins with.
  const tail = findTail(lines, last ? Math.max(last.from + 1, last.to) : 0);
  const firstOpener = openers[0]?.from ?? (openers.length === 0 ? tail : 0);
  const front = section('front', text, lines, 0, Math.min(firstOpener, tail));
  const items: ItemNode[] = openers.map((opener, i) => readItem(text, lines, opener, openers[i + 1]?.from ?? tail, `i${i + 1}`, profile));
  const back = section('back', text, lines, Math.max(tail, openers.at(-1)?.to ?? 0), lines.length);
  markExempt(items, front, text);
  reportOutline(file, items, front);
  const meeting = { ...NO_MEETING, closing: findClosing(lines), ...layout.meeting, hintDate: reading.hints.date };
  meeting.organisation ??= readOrganisation(reading.hints.title ?? '');
  const root: MinutesRoot = {
    type: 'root',
    layout: name,
    meeting,
    children: [front, ...items, back],
    front,
    items,
    back,
    facts: emptyFacts(),
  };
  return root;
}

const emptyFacts = (): MinutesRoot['facts'] => ({
  meetingDate: null,
  startTime: null,
  endTime: null,
  itemDates: new Map(),
  resolutions: [],
  money: [],
  dates: [],
  pilots: [],
  people: [],
  actions: [],
});

/** A line opens one item: of openers that share lines the earlier stays. */
function apart(openers: readonly Opener[]): Opener[] {
  const kept: Opener[] = [];
  for (const opener of openers) if (opener.from >= (kept.at(-1)?.to ?? 0)) kept.push(opener);
  return kept;
}

function section(type: 'front' | 'back', text: string, lines: readonly Line[], from: number, to: number): FrontNode {
  const reader = new SectionReader(text, { opening: 'minutes', fields: 'none', agendaByWords: false }, 'minutes');
  for (let i = from; i < to; i++) reader.line(lines[i] as Line);
  const children: MinuteBlock[] = reader.blocks;
  return { type, children, start: children[0]?.start ?? 0, end: children.at(-1)?.end ?? 0 };
}

function reportOutline(file: VFile, items: readonly ItemNode[], front: FrontNode): void {
  if (items.length === 0)
    report(file, {
      code: 'outline:no-item',
      severity: 'warning',
      message: 'No agenda item was found',
      hint: 'Check that these are minutes; if they are, give `--layout`, or number the headings.',
      ...(front.children[0] ? { at: front.children[0] } : {}),
    });
  for (const item of items)
    if (item.truncated)
      report(file, {
        code: 'outline:truncated',
        severity: 'warning',
        message: `The source cuts the text of item ${item.number ?? item.title ?? item.id}`,
        hint: 'Fetch the page of the item itself for the full minute.',
        at: item.children.find((block) => block.type === 'note') ?? item,
      });
}
