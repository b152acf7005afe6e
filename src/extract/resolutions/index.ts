import type { MinuteBlock, Part } from '../../tree/nodes.ts';
import { report } from '../../tree/report.ts';
import type { ExtractContext } from '../context.ts';
import { readAnnounced, readClosed } from './announced.ts';
import { readBare, readStemmed, readUnderLabel } from './bare.ts';
import { readCoded } from './coded.ts';
import { type Draft, decisionWords, isMinute, RANK, type Section } from './draft.ts';
import { readFormal } from './formal.ts';
import {
  ACCEPT,
  ADOPT,
  AGREE,
  APPROVE,
  AUTHORISE,
  BE,
  CARRY,
  DECIDE,
  DECISIVE,
  DETERMINE,
  ELECT,
  ENDORSE,
  GRANT,
  MOVE,
  NOTE,
  PROPOSE,
  RECOMMEND,
  RESOLVE,
  SECOND,
  THAT,
  VOTE,
} from './gate.ts';
import { type HouseWords, houseWords, readHouse } from './house.ts';
import { markerAtStart } from './markers.ts';
import { readLabelledMotion, readMotion } from './motions.ts';
import { OPERATIVE, readListed, readOperative } from './operative.ts';
import { readProposed } from './proposed.ts';
import { doMoversLead, dropCopies, dropOverlaps, dropStories, finish } from './refine.ts';

/** The formula in capitals, at the beginning of a line or after "It was". */
const FORMULA = /(?:^|\n|\b[Ww]as |\band |[.:] )[^\S\n]{0,60}(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|RECOMMENDED)\b|^Resolved\s{0,60}:/m;

/** Without one of these the text has no formula, and looking for one is not worth it. */
const FORMULA_WORDS = ['RESOLVED', 'AGREED', 'RECOMMENDED', 'Resolved'];

interface Finder {
  /** Bits of the words without which the finder can find nothing, and the forms that those must have, where that matters. */
  words: number;
  gate?: RegExp;
  find: (section: Section, i: number) => readonly Draft[];
}
/** Finders that go by where a block stands and what stands below, whatever its words. */
const BY_PLACE = [readUnderLabel, readStemmed, readLabelledMotion, readCoded];

const one = (draft: Draft | null): readonly Draft[] => (draft ? [draft] : []);

/** The finders; each looks for one way of announcing a decision. What they find twice is settled by rank afterwards. */
const FINDERS: readonly Finder[] = [
  {
    words: RESOLVE | AGREE | RECOMMEND | DECIDE | NOTE | APPROVE | DETERMINE,
    find: (section, i) => one(readFormal(section, i)),
  },
  { words: PROPOSE | MOVE | SECOND, find: (section, i) => one(readMotion(section, i)) },
  {
    words: RESOLVE | AGREE | RECOMMEND | DECIDE | VOTE | NOTE | APPROVE | ENDORSE | ADOPT,
    gate: /[Rr]esol|RESOL|[Aa]gree|AGREE|recommend|RECOMMEND|decid|DECID|voted|NOTED|APPROVED|ENDORSED|ADOPTED/,
    find: readAnnounced,
  },
  { words: RESOLVE | AGREE | APPROVE | CARRY, gate: /^[A-Z][a-zA-Z ]{5,20}\.$/, find: (section, i) => one(readClosed(section, i)) },
  { words: THAT | BE, find: (section, i) => one(readBare(section, i)) },
  { words: SECOND, find: readProposed },
  {
    words: APPROVE | AGREE | ADOPT | ACCEPT | RESOLVE | GRANT | AUTHORISE | ELECT,
    gate: /:\s|:$/,
    find: (section, i) => one(readListed(section, i)),
  },
  {
    words: OPERATIVE,
    find: readOperative,
  },
];

/** How many decisions back a motion and the amendments to it may stand. */
const MAX_BEFORE = 5;

/** Find the decisions of the document. */
export function findResolutions(context: ExtractContext): void {
  const { root, text, file } = context;
  const formulas = FORMULA_WORDS.some((word) => text.includes(word)) && FORMULA.test(text);
  const words = houseWords(context.house);
  for (const node of root.children) {
    const section: Section = { item: node.type === 'item' ? node : null, blocks: node.children, text, formulas, context, words: [] };
    const found = dropOverlaps(underLabelOnly(section, findDrafts(section, words)).map((draft) => withinCells(section, draft)));
    const drafts = dropStories(section, dropCopies(section, found));
    const moversLead = doMoversLead(section, drafts);
    drafts.forEach((draft, i) => {
      root.facts.resolutions.push(
        finish(section, draft, { before: drafts.slice(Math.max(0, i - MAX_BEFORE), i), after: drafts[i + 1] ?? null, moversLead }),
      );
    });
    for (const block of lonelyMarkers(section, found))
      report(file, {
        code: 'resolutions:marker-without-clause',
        severity: 'warning',
        message: 'These words announce a decision, but none follows',
        hint: 'Check that the text was not cut or set in an image.',
        at: block,
      });
  }
}

/** A clause ends with its cell: what stands in the next column is who sees to it, unless it is a figure. */
function withinCells(section: Section, draft: Draft): Draft {
  const { cells } = (section.blocks[draft.to] as MinuteBlock).source;
  const last = draft.clauses.at(-1);
  const cell = last && cells?.find(({ start, end }) => start <= last.start && last.start < end);
  if (!cell || last.end <= cell.end || last.clauses.length > 0 || /\d/.test(section.text.slice(cell.end, last.end))) return draft;
  const clauses = [...draft.clauses.slice(0, -1), { ...last, end: cell.end }];
  return { ...draft, clauses, end: draft.end === last.end ? cell.end : draft.end };
}

/** Where a label gives the decision, what the minutes below tell without any announcing words is its story. */
function underLabelOnly(section: Section, drafts: readonly Draft[]): Draft[] {
  const partOf = (draft: Draft): Part | undefined => section.blocks[draft.from]?.part;
  if (!drafts.some((draft) => partOf(draft) === 'decision')) return [...drafts];
  const labelled = drafts.filter((draft) => partOf(draft) === 'decision');
  const rest = drafts.filter((draft) => partOf(draft) !== 'decision' && draft.rank > RANK.proposed);
  // A motion that was carried, with no formula of its own, is the decision's story: it tells who moved it and how the vote went.
  const stories = rest.filter((draft) => draft.votedAt && draft.marker === null && draft.kind !== 'lost');
  const [story] = stories;
  const [only] = labelled;
  if (!story || !only || labelled.length > 1 || stories.length > 1) return [...labelled, ...rest];
  const told = { ...only, votedAt: story.votedAt, movedIn: story.from };
  return [told, ...rest.filter((draft) => draft !== story)];
}

function findDrafts(section: Section, house: HouseWords): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < section.blocks.length; i++) {
    const block = section.blocks[i] as MinuteBlock;
    if (!isMinute(block)) continue;
    for (const find of BY_PLACE) {
      const draft = find(section, i);
      if (draft) drafts.push(draft);
    }
    if (house.length > 0) drafts.push(...readHouse(section, i, house));
    const words = decisionWords(section, i);
    if ((words & DECISIVE) === 0) continue;
    const text = section.text.slice(block.start, block.end);
    for (const finder of FINDERS)
      if ((words & finder.words) !== 0 && (finder.gate?.test(text) ?? true))
        // Among reasons and the options that were not taken only a formula decides.
        drafts.push(...finder.find(section, i).filter(({ rank }) => block.part !== 'reasons' || rank === RANK.formal));
  }
  return drafts;
}

/** Blocks that hold announcing words and nothing else, and belong to no decision that was found. */
function lonelyMarkers(section: Section, drafts: readonly Draft[]): MinuteBlock[] {
  let at = 0;
  return section.blocks.filter((block) => {
    if (!isMinute(block) || block.end - block.start > 40) return false;
    const words = section.text.slice(block.body, block.end);
    const marker = markerAtStart(words);
    if (!marker || !/^[\s:;,–—-]{0,60}(?:that)?[\s:–-]{0,60}$/i.test(words.slice(marker.end)) || /noted/i.test(words)) return false;
    // Blocks and drafts stand in order, and drafts never overlap.
    while (at < drafts.length && (drafts[at] as Draft).end <= block.start) at++;
    return (drafts[at]?.start ?? Number.POSITIVE_INFINITY) >= block.end;
  });
}
