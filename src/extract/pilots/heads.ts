/**
 * The words that announce a pilot, as heads in a sentence, and what only looks like one.
 *
 * Accepts: "Pilot Project Areas", "the e-scooter trial", "had begun to be tested in", "pathfinder authorities", "to trial a one-way system"
 * Refuses: "trial balance", "Sheepdog Trials", "pilot light", "the trial at the Crown Court", "tested positive"
 */
import { wordTable } from '../../tree/table.ts';
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import {
  BOUNDS,
  DETERMINERS,
  HEAD_TAILS,
  PLURALS,
  SITE_NOUNS,
  SPORTS,
  WRONG_AFTER,
  WRONG_BEFORE,
  WRONG_PILOT,
  WRONG_TEST,
  WRONG_TRIAL,
} from './words.ts';

export type HeadKind = 'noun' | 'passive' | 'active' | 'gerund';

/** Tokens from `from` to `to` (exclusive) that say "pilot". */
export interface Head {
  kind: HeadKind;
  from: number;
  to: number;
  plural: boolean;
  /** A noun of place stands in it ("pilot areas"): a list of sites may follow. */
  site: boolean;
  /** "pilot" or "trial", or "test" for the words that name a pilot only together with a place. */
  family: 'pilot' | 'trial' | 'test';
}

/**
 * One cheap pattern over the whole text; only the sentences around its hits are looked at. It opens with a class and tells the cases apart by
 * itself, which runs twice as fast as the same words with the flag for any case.
 */
export const GATE =
  /\b[pPtTdDvVeE](?:ilot|rial|ath-?[fF]inder|railblazer|emonstrat(?:or|ion\s[psatPSAT])|anguard|arly\s[aAiI]|est(?:ed\b|[-\s]?[bB]ed|s?\sof\s[cC]hange|[-\s][aA]nd[-\s][lL]earn|\s[sS]ite|\s[aA]rea)|o\s[tT]est\b|roofs?\sof\s[cC]oncept|xperimental\s|TROs?\b|ILOT|RIAL|ATH-?FINDER|RAILBLAZER|EMONSTRAT(?:OR|ION)|ANGUARD|ARLY\s[AI]|EST(?:ED\b|[-\s]?BED|S?\sOF\sCHANGE|[-\s]AND[-\s]LEARN|\sSITE|\sAREA)|O\sTEST\b|ROOFS?\sOF\sCONCEPT|XPERIMENTAL\s)/g;

const NOUNS = wordTable<Head['family']>({
  pilot: 'pilot',
  pilots: 'pilot',
  trial: 'trial',
  trials: 'trial',
  pathfinder: 'pilot',
  pathfinders: 'pilot',
  testbed: 'pilot',
  testbeds: 'pilot',
  'test-bed': 'pilot',
  'test-and-learn': 'pilot',
});
const PASSIVES = wordTable<Head['family']>({ piloted: 'pilot', trialled: 'trial', trialed: 'trial', tested: 'test' });
const GERUNDS = wordTable<Head['family']>({ piloting: 'pilot', trialling: 'trial', trialing: 'trial' });
const AUXILIARY = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were']);
const BEFORE_VERB = new Set('to will would could should might may can shall also now they we and it who'.split(' '));
/** Two words that make a head with a noun behind them. */
const PAIRS = wordTable<readonly string[]>({
  test: ['site', 'sites', 'area', 'areas', 'bed', 'beds'],
  early: ['adopter', 'adopters', 'implementer', 'implementers'],
  demonstration: ['site', 'sites', 'area', 'areas', 'project', 'projects', 'programme', 'scheme', 'town', 'towns'],
  demonstrator: ['site', 'sites', 'area', 'areas', 'project', 'projects', 'programme', 'scheme'],
  trailblazer: ['site', 'sites', 'area', 'areas', 'project', 'programme', 'scheme', 'council', 'councils', 'authority', 'authorities'],
  vanguard: ['site', 'sites', 'area', 'areas', 'programme'],
  experimental: ['basis', 'period', 'scheme', 'schemes'],
});
/** What is tried on a road, behind "experimental". */
const TRIED = new Set('closure closures road one-way weight speed parking cycle bus pedestrianisation prohibition 20mph'.split(' '));
/** What an experimental order is called. */
const ORDERED = new Set(['traffic', 'order', 'orders']);
/** The same of three words, the small word in the middle. */
const TRIPLES = wordTable<readonly [string, string]>({
  test: ['and', 'learn'],
  tests: ['of', 'change'],
  proof: ['of', 'concept'],
  proofs: ['of', 'concept'],
});
/** First letters of all these words: "test", "pilot", "early", "experimental", "demonstrator", "vanguard". */
const INITIALS = 'tpedv';

export function findHeads(tokens: readonly Token[]): Head[] {
  const heads: Head[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const head = headAt(tokens, i);
    if (!head) continue;
    if (!isLookAlike(tokens, head)) heads.push(head);
    i = head.to - 1;
  }
  return heads;
}

function headAt(tokens: readonly Token[], at: number): Head | null {
  const word = lowerAt(tokens, at);
  if (!INITIALS.includes(word.charAt(0))) return null;
  const noun = NOUNS[word];
  if (noun) return isVerb(tokens, at) ? verb('active', at, noun) : nounHead(tokens, at, at + 1, noun);
  if (PAIRS[word]?.includes(lowerAt(tokens, at + 1))) return nounHead(tokens, at, at + 2, 'pilot');
  if (isTriple(tokens, at, word)) return nounHead(tokens, at, at + 3, 'pilot');
  if (word === 'etro' || word === 'etros')
    return { kind: 'noun', from: at, to: at + 1, plural: word === 'etros', site: true, family: 'test' };
  if (word === 'experimental' && TRIED.has(lowerAt(tokens, at + 1))) return nounHead(tokens, at, at + 1, 'trial');
  if (word === 'experimental' && ORDERED.has(lowerAt(tokens, at + 1))) return experimentalOrder(tokens, at);
  if (PASSIVES[word]) return passiveHead(tokens, at, PASSIVES[word]);
  if (word === 'test' && lowerAt(tokens, at - 1) === 'to') return verb('active', at, 'test');
  if (GERUNDS[word]) return gerundHead(tokens, at, GERUNDS[word]);
  return null;
}

function isTriple(tokens: readonly Token[], at: number, word: string): boolean {
  const [middle, last] = TRIPLES[word] ?? [];
  if (middle === undefined) return false;
  const next = lowerAt(tokens, at + 1);
  const third = lowerAt(tokens, at + 2);
  return (next === middle && third === last) || (word === 'test' && next === 'of' && third === 'change');
}

function verb(kind: HeadKind, at: number, family: Head['family']): Head {
  return { kind, from: at, to: at + 1, plural: false, site: false, family };
}

/** "to trial a one-way system": an object follows, and a verb's company goes before. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  if (!BEFORE_VERB.has(lowerAt(tokens, at - 1)) || tokens[at]?.capital) return false;
  const next = tokens[at + 1];
  if (!isWord(next) || HEAD_TAILS.has(next.lower) || (BOUNDS.has(next.lower) && !DETERMINERS.has(next.lower))) return false;
  return DETERMINERS.has(next.lower) || lowerAt(tokens, at - 1) !== 'and';
}

function nounHead(tokens: readonly Token[], from: number, after: number, family: Head['family']): Head {
  let to = after;
  while (HEAD_TAILS.has(lowerAt(tokens, to)) && to - after < 3) to++;
  const words = tokens.slice(from, to).map(({ lower }) => lower);
  return {
    kind: 'noun',
    from,
    to,
    plural: PLURALS.has(words.at(-1) ?? ''),
    site: words.some((word) => SITE_NOUNS.has(word)),
    family,
  };
}

/** "Experimental Traffic Regulation Order", "experimental order": the legal form of a trial. */
function experimentalOrder(tokens: readonly Token[], at: number): Head | null {
  for (let to = at + 1; to < at + 5; to++) {
    const word = lowerAt(tokens, to);
    if (word === 'order' || word === 'orders')
      return { kind: 'noun', from: at, to: skipNumber(tokens, to + 1), plural: word === 'orders', site: true, family: 'test' };
    if (word !== 'traffic' && word !== 'regulation' && word !== 'management') return null;
  }
  return null;
}

/** "Order |(No. 3) 2022| for Duns Road". */
function skipNumber(tokens: readonly Token[], at: number): number {
  let to = at;
  if (isMark(tokens[to], '(')) while (to < at + 6 && !isMark(tokens[to], ')')) to++;
  if (isMark(tokens[to], ')')) to++;
  else to = at;
  return /^(?:19|20)\d\d$/.test(lowerAt(tokens, to)) ? to + 1 : to;
}

function passiveHead(tokens: readonly Token[], at: number, family: Head['family']): Head | null {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    if (AUXILIARY.has(lowerAt(tokens, i))) return verb('passive', at, family);
    if (!/ly$|^(?:also|now|first|already|being|not|then|still)$/.test(lowerAt(tokens, i))) break;
  }
  return family === 'test' ? null : verb('active', at, family);
}

function gerundHead(tokens: readonly Token[], at: number, family: Head['family']): Head {
  const before = lowerAt(tokens, at - 1);
  return verb(AUXILIARY.has(before) || before === 'currently' || before === 'now' ? 'active' : 'gerund', at, family);
}

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/** Words in a row that tell of a court of law, whatever their capitals. */
const LAW = /^(?:crown|magistrates|county|high|supreme)$/;

function isLookAlike(tokens: readonly Token[], head: Head): boolean {
  if (head.kind === 'noun' && isWrongNoun(tokens, head)) return true;
  if (head.family === 'test') return tokens.some(({ lower }) => WRONG_TEST.has(lower));
  const wrong = head.family === 'trial' ? WRONG_TRIAL : WRONG_PILOT;
  // A capital may be a name ("Court Lane"), so only the small words speak against.
  return tokens.some(
    ({ lower, capital, text }, i) =>
      (wrong.has(lower) && (!capital || isAcronym(text) || (head.family === 'trial' && isAlone(tokens, i)))) ||
      (lower === 'court' && LAW.test(lowerAt(tokens, i - 1))),
  );
}

/** "The |Court| had adjourned": no part of a name. */
const isAlone = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at - 1) === 'the' && at < 2 && isWord(tokens[at + 1]) && !tokens[at + 1]?.capital;

/** "had been on trial |at| Duns": a thing; persons on trial stand before a court, which the sentence names. */
const ON_TRIAL = new Set(['of', 'at', 'in', 'across']);

/** "trials of strength": a show of it. */
const FEATS = new Set(['strength', 'skill', 'endurance', 'speed', 'courage', 'life']);

function isWrongNoun(tokens: readonly Token[], head: Head): boolean {
  const dash = isMark(tokens[head.from - 1], '-–') ? 2 : 1;
  const before = lowerAt(tokens, head.from - dash);
  const wrong = WRONG_BEFORE[head.family];
  if (head.plural && head.family === 'trial' && SPORTS.has(before)) return true;
  if (wrong.has(before) || (before.includes('-') && wrong.has(before.slice(before.lastIndexOf('-') + 1)))) return true;
  const after = lowerAt(tokens, head.to);
  if (after === 'of' && head.family === 'trial' && FEATS.has(lowerAt(tokens, head.to + 1))) return true;
  if (before === 'on' && head.to === head.from + 1 && head.family === 'trial' && !ON_TRIAL.has(after)) return true;
  if (after === 'and' || after === 'by') return WRONG_AFTER.has(lowerAt(tokens, head.to + 1));
  return WRONG_AFTER.has(after);
}
