import type { MinuteBlock } from '../../tree/nodes.ts';
import { report } from '../../tree/report.ts';
import type { ExtractContext } from '../context.ts';
import { readAnnounced } from './announced.ts';
import { readBare, readStemmed, readUnderLabel } from './bare.ts';
import { type Draft, isMinute, type Section } from './draft.ts';
import { readFormal } from './formal.ts';
import { type HouseWords, houseWords, readHouse } from './house.ts';
import { markerAtStart } from './markers.ts';
import { readLabelledMotion, readMotion } from './motions.ts';
import { readListed, readOperative } from './operative.ts';
import { readProposed } from './proposed.ts';
import { dropCopies, dropOverlaps, finish } from './refine.ts';

/** A block without one of these words can not hold a decision: one cheap pass before any finder looks closer. */
const GATE =
  /resol|agree|recommend|deci[ds]|noted|approv|accept|adopt|confirm|defer|adjourn|postpon|put off|held over|withdraw|elected|appoint|co-?opt|carried|lost|second|2nd|voted|moved|refus|reject|grant|ratif|record|determin|That\s/i;

/** The formula in capitals, at the beginning of a line or after "It was". */
const FORMULA = /(?:^|\n|\b[Ww]as |\band |[.:] )[^\S\n]{0,60}(?:UNANIMOUSLY )?(?:RESOLVED|AGREED|RECOMMENDED)\b|^Resolved\s{0,60}:/m;

interface Finder {
  /** Words without which the finder can find nothing. */
  gate: RegExp;
  find: (section: Section, i: number) => readonly Draft[];
}
const one = (draft: Draft | null): readonly Draft[] => (draft ? [draft] : []);

/** The finders; each looks for one way of announcing a decision. What they find twice is settled by rank afterwards. */
const FINDERS: readonly Finder[] = [
  {
    gate: /[Rr]esol|RESOL|[Aa]gree|AGREE|[Rr]ecommend|RECOMMEND|[Dd]ecid|DECID|[Nn]oted|NOTED|[Aa]pproved|APPROVED|DETERMINED|D(?:ecision|ECISION)/,
    find: (section, i) => one(readFormal(section, i)),
  },
  { gate: /propos|moved/i, find: (section, i) => one(readMotion(section, i)) },
  { gate: /[Rr]esol|RESOL|[Aa]gree|AGREE|recommend|RECOMMEND|decid|DECID|voted|NOTED|APPROVED|ENDORSED|ADOPTED/, find: readAnnounced },
  { gate: /That\s|\bbe\s/, find: (section, i) => one(readBare(section, i)) },
  { gate: /second|2nd/i, find: readProposed },
  { gate: /:\s|:$/, find: (section, i) => one(readListed(section, i)) },
  {
    gate: /approv|confirm|agreed|accept|adopt|ratif|signed|moved|passed|taken as|proposed|verif|withdrawn|deferred|adjourned|postponed|held over|put off|carried|elected|appointed|co-?opted|refused|rejected|authorised|granted|endorsed|noted|as an? (?:true|correct)/i,
    find: readOperative,
  },
];

/** Find the decisions of the document. */
export function findResolutions(context: ExtractContext): void {
  const { root, text, file } = context;
  const formulas = FORMULA.test(text);
  const words = houseWords(context.house);
  for (const node of root.children) {
    const section: Section = { item: node.type === 'item' ? node : null, blocks: node.children, text, formulas };
    const drafts = dropCopies(section, dropOverlaps(findDrafts(section, words)));
    drafts.forEach((draft, i) => {
      root.facts.resolutions.push(finish(section, draft, drafts[i - 1] ?? null, drafts[i + 1] ?? null));
    });
    for (const block of lonelyMarkers(section, drafts))
      report(file, {
        code: 'resolutions:marker-without-clause',
        severity: 'warning',
        message: 'These words announce a decision, but none follows',
        hint: 'Check that the text was not cut or set in an image.',
        at: block,
      });
  }
}

function findDrafts(section: Section, house: HouseWords): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < section.blocks.length; i++) {
    const block = section.blocks[i] as MinuteBlock;
    if (!isMinute(block)) continue;
    const labelled = readUnderLabel(section, i);
    if (labelled) drafts.push(labelled);
    const stemmed = readStemmed(section, i);
    if (stemmed) drafts.push(stemmed);
    const labelledMotion = readLabelledMotion(section, i);
    if (labelledMotion) drafts.push(labelledMotion);
    if (house.length > 0) drafts.push(...readHouse(section, i, house));
    const words = section.text.slice(block.start, block.end);
    if (!GATE.test(words)) continue;
    for (const { gate, find } of FINDERS) if (gate.test(words)) drafts.push(...find(section, i));
  }
  return drafts;
}

/** Blocks that hold announcing words and nothing else, and belong to no decision that was found. */
function lonelyMarkers(section: Section, drafts: readonly Draft[]): MinuteBlock[] {
  return section.blocks.filter((block) => {
    if (!isMinute(block) || block.end - block.start > 40) return false;
    const words = section.text.slice(block.body, block.end);
    const marker = markerAtStart(words);
    if (!marker || !/^[\s:;.,–—-]{0,60}(?:that)?[\s:–-]{0,60}$/i.test(words.slice(marker.end)) || /noted/i.test(words)) return false;
    return !drafts.some((draft) => draft.start <= block.start && block.start < draft.end);
  });
}
