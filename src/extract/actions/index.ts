/**
 * Actions: who is to do what, by when.
 *
 * Accepts: a column "Action", "Action: Clerk", "The Clerk to write to the owner by 31 March", "JB was asked to obtain quotes",
 *          a clause "That the Clerk be instructed to write to the owner"
 * Refuses: "Noted", "It was agreed to hold the meeting", "thanks to the Clerk", an agenda's "To instruct the Clerk"
 */

import type { Range } from '../../tree/nodes.ts';
import { isBlank } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import { type Passage, passageAt } from '../passage.ts';
import { tokenize } from '../tokens.ts';
import { clauseActions } from './clauses.ts';
import { asideActions, columnActions } from './columns.ts';
import { readDeadline } from './deadline.ts';
import { knownPersons } from './known.ts';
import { marginActions } from './margins.ts';
import { markerActions } from './markers.ts';
import { type Known, ownerText } from './owners.ts';
import { type Draft, settle } from './rows.ts';
import { readAsks, stretchOf } from './sentences.ts';
import { ACTION_VERBS, ADVERBS, ASKED, BE, GROUPS, POSTS, UNDERTAKING } from './words.ts';

/** One cheap pattern over the whole text: "to write", "will also chase"; the words on both sides of a hit are checked before any sentence is read. */
const GATE = /\b(?:to|will|would|should)[\s\u00a0]+([a-z][a-z-]+)[\s\u00a0.,;]+(?:([a-z][a-z-]+))?/g;
const SKIPPED = new Set(['heading', 'attachment', 'furniture', 'label', 'purpose', 'field']);

/** Fill `facts.actions`. */
export function findActions(context: ExtractContext): void {
  const { text, root } = context;
  const known = knownPersons(root.facts.people);
  const drafts = [
    ...columnActions(context, known),
    ...asideActions(context, known),
    ...clauseActions(text, root.facts.resolutions, known),
    ...markerActions(context, known),
    ...marginActions(context, known),
    ...sentenceActions(context, known),
  ];
  const said = drafts.filter((draft) => draft.end > draft.start);
  root.facts.actions = settle(said).map(({ deadline, ...draft }) => ({
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
  for (const { index, 1: first = '', 2: second = '' } of context.text.matchAll(GATE)) {
    if (
      index < read ||
      !(ACTION_VERBS.has(first) || (ADVERBS.has(first) && ACTION_VERBS.has(second))) ||
      !mayOwn(context.text, index, known)
    )
      continue;
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

/** Longest word that is looked at before a hit. */
const MAX_WORD = 24;

/** Whether the word before can end an owner or a form of asking: cheap, so that most hits cost no reading. */
function mayOwn(text: string, hit: number, known: Known): boolean {
  let end = hit;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  if (').,'.includes(text.charAt(end - 1))) return true;
  let start = end;
  while (start > 0 && end - start < MAX_WORD && !isBlank(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, end);
  if (BEFORE.has(word.toLowerCase())) return true;
  if (!/^\P{L}*\p{Lu}/u.test(word)) return false;
  return (
    known.names.has(word.toLowerCase()) ||
    word.includes('/') ||
    known.initials.has(word) ||
    CLUE.test(text.slice(Math.max(0, start - CLUE_REACH), start))
  );
}

/** A title or a post shortly before a capitalised word, which may be a name or a post's subject. */
const CLUE =
  /\b(?:Councillors?|Cllrs?|Clr|Cr|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|PC|PCSO|Sgt|Cynghorydd|Cyng|Director|Head|Officer|Manager|Leader|Secretary|Clerk|Chair|Commissioner|Chairman)\b/;
const CLUE_REACH = 90;

const BEFORE = new Set([...ASKED, ...BE, ...UNDERTAKING, ...ADVERBS, ...POSTS, ...GROUPS]);

/** Words of a motion that is only put. */
const isMotion = (text: string, { start }: Range): boolean =>
  /^["“‘']?(?:I|we) (?:will |hereby |wish to )?(?:move|propose)\b/i.test(text.slice(start, start + 40));

/** Text of the agenda, of headings and of what stands outside the items tells of no action. */
const isAgenda = ({ block, item }: Passage): boolean =>
  item === null || SKIPPED.has(block.type) || block.part === 'agenda' || block.part === 'documents';
