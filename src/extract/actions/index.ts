/**
 * Actions: who is to do what, by when.
 *
 * Accepts: a column "Action", "Action: Clerk", "The Clerk to write to the owner by 31 March", "JB was asked to obtain quotes",
 *          a clause "That the Clerk be instructed to write to the owner"
 * Refuses: "Noted", "It was agreed to hold the meeting", "thanks to the Clerk", an agenda's "To instruct the Clerk"
 */

import type { Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import { type Passage, passageAt } from '../passage.ts';
import { tokenize } from '../tokens.ts';
import { clauseActions } from './clauses.ts';
import { columnActions } from './columns.ts';
import { readDeadline } from './deadline.ts';
import { knownPersons } from './known.ts';
import { marginActions } from './margins.ts';
import { markerActions } from './markers.ts';
import { type Known, ownerText } from './owners.ts';
import { type Draft, settle } from './rows.ts';
import { readAsks, stretchOf } from './sentences.ts';
import { VERBS } from './words.ts';

/** One cheap pattern over the whole text: "to write", "will chase"; only the sentences around its hits are read word by word. */
const GATE = new RegExp(
  `\\b(?:to|will|would|should)\\s+(?:(?:also|then|therefore|again|further|kindly|now)\\s+)?(?:${VERBS.join('|')})\\b`,
  'gi',
);
const SKIPPED = new Set(['heading', 'attachment', 'furniture', 'label', 'purpose', 'field']);

/** Fill `facts.actions`. */
export function findActions(context: ExtractContext): void {
  const { text, root } = context;
  const known = knownPersons(root.facts.people);
  const drafts = [
    ...columnActions(context, known),
    ...clauseActions(text, root.facts.resolutions, known),
    ...markerActions(context, known),
    ...marginActions(context, known),
    ...sentenceActions(context, known),
  ];
  root.facts.actions = settle(drafts).map(({ deadline, ...draft }) => ({
    ...draft,
    start: withoutBullet(text, draft),
    deadline: deadline !== undefined ? deadline : readDeadline(text, draft, root.facts.dates),
  }));
}

/** Where the words begin behind a bullet that stands in mid-paragraph. */
function withoutBullet(text: string, { start, end }: Range): number {
  const bullet = /^[•·▪●○*–-][ \t\u00a0]+/.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
  return start + bullet < end ? start + bullet : start;
}

function sentenceActions(context: ExtractContext, known: Known): Draft[] {
  const drafts: Draft[] = [];
  let read = 0;
  let passage: Passage | null = null;
  for (const { index } of context.text.matchAll(GATE)) {
    if (index < read) continue;
    if (!passage || index >= passage.end || index < passage.start) passage = passageAt(context, index);
    const sentence = passage?.sentences.find(({ start, end }) => start <= index && index < end);
    if (!passage || !sentence || isAgenda(passage)) continue;
    read = sentence.end;
    const tokens = tokenize(context.text, sentence);
    const asks = isMotion(context.text, sentence) ? [] : readAsks(tokens, known);
    for (const [i, ask] of asks.entries())
      drafts.push({
        item: passage.item?.id ?? null,
        owner: ownerText(context.text, tokens, ask.owner).words,
        source: 'sentence',
        ...stretchOf(tokens, asks, i, sentence),
      });
  }
  return drafts;
}

/** Words of a motion that is only put. */
const isMotion = (text: string, { start }: Range): boolean =>
  /^["“‘']?(?:I|we) (?:will |hereby |wish to )?(?:move|propose)\b/i.test(text.slice(start, start + 40));

/** Text of the agenda, of headings and of what stands outside the items tells of no action. */
const isAgenda = ({ block, item }: Passage): boolean =>
  item === null || SKIPPED.has(block.type) || block.part === 'agenda' || block.part === 'documents';
