/**
 * Where a name ends and what is none: own rules first, compromise for what they leave open.
 *
 * Accepts: "W. O’Donnell", "P V Barrington-King", "K. Mc Donnell", "Siân ap Gwilym", "van der Berg", "JA" after a title
 * Refuses: "Footpath Officer", "No objections", "Planning Committee", "the Chairman"
 */
import { foldSpace } from '../../tree/text.ts';
import { hasPost, isAbbreviation, isDoubtful, isNoName, isPost, isStopWord } from './roles.ts';
import { isHonour, isPeer, isTitleWord, readTitle } from './titles.ts';

/** Small words inside a surname, as they are written in lower case. */
const PARTICLES = new Set(
  "de da di do du del della der den des la le van von zu ten ter al el bin ben ap ab ferch verch y ní ni uí ui ó nic mac mc d'".split(' '),
);
/** The same with a capital: they need a word behind them. */
const CAPITAL_PARTICLES = new Set('Mc Mac O Ó Uí Ui Ní Ni Nic St St. De Van Von Der Den Le La Du Ap Ab Al El Bin Ben Fitz'.split(' '));

/** Most words of a name that are not initials or particles. */
const MAX_WORDS = 4;

/** "R", "R.", "J.P.", and forenames that are cut short: "Ll.", "Wm." */
export const isInitial = (word: string): boolean =>
  /^(?:\p{Lu}(?:\.\p{Lu}){0,3}\.?|(?:Ll|Wm|Jas|Geo|Chas|Thos|Robt|Jos|Alex|Edw)\.)$/u.test(word);

export const isCapitalised = (word: string): boolean => /^[’'‘]?\p{Lu}/u.test(word);

export interface NameOptions {
  /** A title stands before: then one word is a name, and words such as "Church" or "Tree" may be surnames. */
  titled: boolean;
  /** The title is a peer's: "of" and a place are part of the name ("Baroness Wynne of Talley"). */
  peer?: boolean;
  /** The list is written in capitals, so that capitals are no sign of an abbreviation. */
  capitals: boolean;
}

export interface NameLength {
  /** Count of words the name takes, 0 where there is none. */
  words: number;
  /** How many of them are neither initials nor particles. */
  full: number;
  initials: number;
}

/** How many of the words, from the first on, are a name. */
export function nameLength(words: readonly string[], options: NameOptions): NameLength {
  const name: NameLength = { words: 0, full: 0, initials: 0 };
  for (let at = 0; at < words.length; at++) {
    const step = readNameWord(words, at, name, options);
    if (step === 'stop') break;
    if (step === 'initial') name.initials++;
    if (step === 'full') name.full++;
    name.words = at + 1;
    if (name.full > MAX_WORDS) break;
  }
  while (name.words > 0 && isParticle(words[name.words - 1] as string) && name.full + name.initials < name.words) name.words--;
  return name.full + name.initials === 0 ? { words: 0, full: 0, initials: 0 } : name;
}

const isParticle = (word: string): boolean => PARTICLES.has(word) || CAPITAL_PARTICLES.has(word);

type Step = 'initial' | 'full' | 'particle' | 'stop';

function readNameWord(words: readonly string[], at: number, name: NameLength, options: NameOptions): Step {
  const word = words[at] as string;
  const next = words[at + 1];
  const nextIsName = next !== undefined && isCapitalised(next) && !isNoName(next);
  if (isParticle(word) && next !== undefined && (isCapitalised(next) || PARTICLES.has(next)) && !isNoName(next))
    return isCapitalised(word) || at > 0 || options.titled ? 'particle' : 'stop';
  if (word === 'of' && options.peer && at > 0 && nextIsName) return 'particle';
  if (!isCapitalised(word)) return 'stop';
  if (isInitial(word)) return name.full > 1 || (name.full === 1 && next !== undefined && !nextIsName) ? 'stop' : 'initial';
  if (isAbbreviation(word) && !options.capitals) return readCapitals(word, at, name, options, nextIsName);
  if (at > 0 && ((isTitleWord(word) && nextIsName) || isHonour(word))) return 'stop';
  if (isNoName(word)) return options.titled && at === 0 && !isStopWord(word) && (!isPost(word) || words.length === 1) ? 'full' : 'stop';
  if (isDoubtful(word)) return readDoubtful(at, next, name, options);
  return 'full';
}

/** Capitals among words that are not: initials without stops, a surname, or an abbreviation, which ends the name. */
function readCapitals(word: string, at: number, name: NameLength, options: NameOptions, nextIsName: boolean): Step {
  if (at === 0 && !options.titled && isPost(word)) return 'stop';
  if (at === 0 && word.length <= 3 && nextIsName) return 'initial';
  if (at === 0) return options.titled ? 'full' : 'stop';
  const surname = word.length >= 3 && /[AEIOUY]/.test(word) && !isHonour(word);
  return surname && (word.length >= 4 || name.initials > 0) && name.full <= 1 && !(options.titled && name.full === 1) ? 'full' : 'stop';
}

function readDoubtful(at: number, next: string | undefined, name: NameLength, options: NameOptions): Step {
  if (name.full > 1 || (name.full === 1 && name.initials > 0)) return 'stop';
  if (at === 0 && !options.titled && next !== undefined && (isNoName(next) || !isCapitalised(next))) return 'stop';
  return 'full';
}

export interface PrintedName {
  /** The name as printed, white space folded, without title and honours. */
  name: string;
  /** "Councillor", "Cllr", "Mrs": without a stop; null where none is printed. A title for several is given for one ("Cllrs" → "Cllr"). */
  title: string | null;
}

/**
 * Split what is printed for one person into title and name, or null where it is no person's name.
 *
 * Takes "Councillor W. O’Donnell", "Cllr JA", "Mr R C Love, OBE", "KP", "Trudy Mann"; gives null for "the Chairman", "all members",
 * "Planning Committee". A lone capitalised word is a name only after a title. For one person at a time: cut lists first.
 */
export function readName(text: string): PrintedName | null {
  const folded = foldSpace(text).replace(/[‐‑­]/g, (mark) => (mark === '­' ? '' : '-'));
  const words = folded
    .replace(/[,;:. ]{1,4}$/, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && isHonour(words.at(-1) as string)) words.pop();
  const title = readTitle(words);
  const rest = words.slice(title?.words ?? 0);
  if (rest.length === 0 || rest.length > 7) return null;
  if (!title && rest.length === 1) return isSigla(rest[0] as string) ? { name: rest[0] as string, title: null } : null;
  const length = nameLength(rest, {
    titled: title !== null,
    peer: isPeer(words.slice(0, title?.words ?? 0)),
    capitals: rest.every((word) => !/\p{Ll}/u.test(word)),
  });
  if (length.words !== rest.length || (!title && (length.full === 0 || hasPost(rest)))) return null;
  return { name: rest.join(' '), title: title ? (title.plural ?? tidyTitle(words.slice(0, title.words))) : null };
}

/** Initials that stand for a person in the text ("KP", "PWh"). */
const isSigla = (word: string): boolean => /^\p{Lu}{2,4}\p{Ll}?$/u.test(word) && !isNoName(word);

/** Title words as one title: no stops, no article. */
export function tidyTitle(words: readonly string[]): string {
  return words
    .filter((word) => !/^the$/i.test(word))
    .map((word) => word.replace(/\.$/, ''))
    .join(' ');
}

/**
 * Judges short spans that the rules leave open ("Pat Fitzgerald", "Living Streets") by compromise's tags.
 *
 * The library takes a third of a second to load, so it is loaded only when something was asked: `ask` notes the question and answers `null`,
 * `settle` loads the library and answers all that was asked, and a second `ask` has the answer.
 */
export class PersonJudge {
  private readonly known = new Map<string, boolean>();
  private readonly asked = new Set<string>();

  /** Whether questions wait for `settle`. */
  get isWaiting(): boolean {
    return this.asked.size > 0;
  }

  /** True for a person, false for something else, null where it is not settled yet. */
  ask(span: string): boolean | null {
    const key = foldSpace(span).slice(0, MAX_SPAN);
    const verdict = this.known.get(key);
    if (verdict === undefined && this.asked.size < MAX_QUESTIONS) this.asked.add(key);
    return verdict ?? null;
  }

  async settle(): Promise<void> {
    if (this.asked.size === 0) return;
    const { default: nlp } = await import('compromise');
    for (const key of this.asked) this.known.set(key, judge(nlp(key).json({ terms: { tags: true } })));
    this.asked.clear();
  }
}

/** Longest span and most spans that the library is given of one document. */
const MAX_SPAN = 60;
const MAX_QUESTIONS = 400;

interface Tagged {
  terms?: { tags?: string[] }[];
}

/** A name where any word is known as one; else none where a word is known as something else; in doubt a name. */
function judge(sentences: Tagged[]): boolean {
  const terms = sentences.flatMap((sentence) => sentence.terms ?? []);
  const tagged = (index: number, ...tags: string[]): boolean => tags.some((tag) => terms[index]?.tags?.includes(tag));
  if (terms.some((_, i) => tagged(i, 'FirstName', 'LastName', 'Person'))) return true;
  return !(
    tagged(0, 'Adjective', 'Verb', 'Plural', 'Region', 'City', 'Country', 'Actor', 'Organization') ||
    tagged(terms.length - 1, 'Plural', 'Actor', 'Organization')
  );
}
