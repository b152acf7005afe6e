/**
 * Actions in running text: somebody was asked to do something, undertook it, or is simply told to.
 *
 * Accepts: "The Clerk to write to the landowner.", "JB was asked to obtain quotes by 31 March", "Cllr Low agreed to look into this", "the Clerk will order",
 *          "Members asked the Treasurer to prepare a budget"
 * Refuses: "thanks to the Clerk", "the applicant had agreed to plant a hedge", "it was agreed to hold the meeting", "If elected, he would write"
 */
import type { Range } from '../../tree/nodes.ts';
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import { type Known, type Owner, ownerBefore } from './owners.ts';
import { ACTION_VERBS, ADVERBS, ASKED, ASKING, BE, EMPOWERED, PERFECT, UNDERTAKING } from './words.ts';

export interface Ask {
  owner: Owner;
  /** The owner stands right before "to" ("Clerk to write"): the action begins with its owner, whatever goes before. */
  bare: boolean;
  /** Token of what is to be done. */
  verb: number;
  /** Token of the word that asks ("asked the Clerk to"), -1 where the owner is not asked by that form. */
  asking: number;
}

/** Read every ask of a sentence; `decided` adds the words by which a decision hands on its powers. */
export function readAsks(tokens: readonly Token[], known: Known, decided = false): Ask[] {
  const asks: Ask[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const ask = askAt(tokens, i, known, decided);
    // "The Clerk agreed to ask the caretaker to fix" is one, and the Clerk's.
    if (ask && !asks.some(({ verb }) => verb === ask.asking)) asks.push(ask);
  }
  return asks;
}

/** The ask whose "to", "will" or "would" stands at an index. */
function askAt(tokens: readonly Token[], at: number, known: Known, decided: boolean): Ask | null {
  const word = lowerAt(tokens, at);
  if (word !== 'to' && word !== 'will' && word !== 'would' && word !== 'should') return null;
  if (!isActionVerb(tokens, at + 1)) return null;
  const end = skipBack(tokens, at);
  const found = word === 'to' ? toAsk(tokens, at, end, known, decided) : willAsk(tokens, end, known, decided || word !== 'should');
  return found && { ...found, verb: skipAdverbs(tokens, at + 1) };
}

type Found = Omit<Ask, 'verb'>;

function toAsk(tokens: readonly Token[], at: number, end: number, known: Known, decided: boolean): Found | null {
  return (
    passiveAsk(tokens, end, known, decided) ??
    activeAsk(tokens, end, known, decided) ??
    promise(tokens, end, known) ??
    duty(tokens, end, known) ??
    bareAsk(tokens, at, known)
  );
}

function isActionVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[skipAdverbs(tokens, at)];
  return isWord(token) && !token.capital && ACTION_VERBS.has(token.lower);
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (ADVERBS.has(lowerAt(tokens, at))) at++;
  return at;
}

/** Step over adverbs to the left; the index is the end of what stands before. */
function skipBack(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && ADVERBS.has(lowerAt(tokens, at - 1)) && lowerAt(tokens, at - 1) !== 'all') at--;
  return at;
}

/** "the Clerk was asked to", "that the Director be authorised to". */
function passiveAsk(tokens: readonly Token[], end: number, known: Known, decided: boolean): Found | null {
  let at = end;
  if (decided && /^(?:authority|power|powers|permission)$/.test(lowerAt(tokens, at - 1)))
    at -= lowerAt(tokens, at - 2) === 'delegated' ? 2 : 1;
  const participle = lowerAt(tokens, at - 1);
  if (!(ASKED.has(participle) || (decided && EMPOWERED.has(participle)))) return null;
  at = skipBack(tokens, at - 1);
  if (!BE.has(lowerAt(tokens, at - 1)) || PERFECT.has(lowerAt(tokens, at - 2))) return null;
  at = skipBack(tokens, at - 1);
  if (/^(?:should|shall|will|would|must)$/.test(lowerAt(tokens, at - 1))) at = skipBack(tokens, at - 1);
  const owner = ownerBefore(tokens, withoutConsultation(tokens, at), known);
  return owner && { owner, bare: false, asking: -1 };
}

/** "asked the Clerk to", "to instruct the Clerk to", "authority be delegated to the Director to". */
function activeAsk(tokens: readonly Token[], end: number, known: Known, decided: boolean): Found | null {
  const owner = ownerBefore(tokens, withoutConsultation(tokens, end), known);
  if (!owner) return null;
  const verb = lowerAt(tokens, owner.edge - 1);
  const delegated =
    decided && verb === 'to' && /^(?:delegated|authority|power|powers|delegate|given|granted)$/.test(lowerAt(tokens, owner.edge - 2));
  const empowers = decided && /^(?:authorises?|authorizes?|authorising|empowers?)$/.test(verb);
  if (
    !delegated &&
    !empowers &&
    !(ASKING.has(verb) && !PERFECT.has(lowerAt(tokens, owner.edge - 2)) && !BE.has(lowerAt(tokens, owner.edge - 2)))
  )
    return null;
  return { owner, bare: false, asking: owner.edge - 1 };
}

/** "Cllr Low agreed to", "GE and KN undertook to". */
function promise(tokens: readonly Token[], end: number, known: Known): Found | null {
  if (!UNDERTAKING.has(lowerAt(tokens, end - 1))) return null;
  const at = skipBack(tokens, end - 1);
  if (PERFECT.has(lowerAt(tokens, at - 1))) return null;
  const owner = ownerBefore(tokens, at, known);
  return owner && !owner.group ? { owner, bare: false, asking: -1 } : null;
}

/** "The Clerk is to notify the owner". */
function duty(tokens: readonly Token[], end: number, known: Known): Found | null {
  if (!BE.has(lowerAt(tokens, end - 1))) return null;
  const owner = ownerBefore(tokens, skipBack(tokens, end - 1), known);
  return owner && !owner.group ? { owner, bare: false, asking: -1 } : null;
}

/** "the Clerk will order", "Cllr Low would ring"; nothing that depends on an "if". */
function willAsk(tokens: readonly Token[], end: number, known: Known, allowed: boolean): Found | null {
  if (!allowed) return null;
  const owner = ownerBefore(tokens, end, known);
  if (!owner || owner.group) return null;
  const before = tokens.slice(0, owner.edge).map(({ lower }) => lower);
  if (before.some((word) => word === 'if' || word === 'whether' || word === 'when')) return null;
  // "Members hoped that the Director would provide …" is a wish.
  return before.some((word) => /^hope[ds]?$/.test(word)) ? null : { owner, bare: false, asking: -1 };
}

/** What may stand right before an owner who is simply told: "; Clerk to order", "agreed that the Clerk to write". */
const OPENERS = new Set(['and', 'then', 'that', 'so']);
const AGREED_FOR = /^(?:agreed|proposed|resolved|decided|suggested)$/;

function bareAsk(tokens: readonly Token[], at: number, known: Known): Found | null {
  const owner = ownerBefore(tokens, withoutConsultation(tokens, at), known);
  if (!owner) return null;
  const before = tokens[owner.edge - 1];
  const opens = !before || (before.kind === 'mark' && !isMark(before, '’\'"/(')) || OPENERS.has(before.lower) || before.lower === 'action';
  const agreedFor = before?.lower === 'for' && AGREED_FOR.test(lowerAt(tokens, owner.edge - 2));
  if (!opens && !agreedFor) return null;
  return owner.group && lowerAt(tokens, owner.from) === 'members' ? null : { owner, bare: true, asking: -1 };
}

const CONSULTING = /^(?:consultation|liaison|conjunction|discussion|agreement)$/;
const MAX_CONSULTATION = 30;

/** "the Director, in consultation with the Leader, be authorised": who is only consulted is no owner. */
function withoutConsultation(tokens: readonly Token[], end: number): number {
  for (let i = end - 1; i > 0 && end - i < MAX_CONSULTATION; i--) {
    if (!CONSULTING.test(lowerAt(tokens, i)) || lowerAt(tokens, i + 1) !== 'with') continue;
    let at = lowerAt(tokens, i - 1) === 'in' || lowerAt(tokens, i - 1) === 'following' || lowerAt(tokens, i - 1) === 'after' ? i - 1 : i;
    while (isMark(tokens[at - 1], ',(')) at--;
    return at;
  }
  return end;
}

/** The stretch of the sentence that each ask has: all of it for one, from its own owner on where several stand. */
export function stretchOf(tokens: readonly Token[], asks: readonly Ask[], index: number, sentence: Range): Range {
  const ask = asks[index];
  const next = asks[index + 1];
  const start = index > 0 || ask?.bare ? (tokens[ask?.owner.edge ?? 0]?.start ?? sentence.start) : sentence.start;
  if (!next) return { start, end: sentence.end };
  return { start, end: endBefore(tokens, next.owner.edge) };
}

/** End of what stands before the next owner, a joining "and" and commas left out. */
function endBefore(tokens: readonly Token[], edge: number): number {
  let last = edge - 1;
  while (last > 0 && (lowerAt(tokens, last) === 'and' || lowerAt(tokens, last) === 'that' || isMark(tokens[last], ',;:–—-'))) last--;
  return tokens[last]?.end ?? 0;
}
