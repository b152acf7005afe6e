/**
 * A run of words with no sign between them, read from left to right.
 *
 * Accepts: "Cllr Jo Brewer JB Chair Cllr Gail Kopp GK", "Helen Rich Parish Clerk", "Director of Roads Mr K Rea", "Tim Foster Ruby Kell"
 * Refuses: "Wildlife Habitat Officer" as a name and a post, "Newton Parish Council"
 */
import type { Range } from '../../tree/nodes.ts';
import type { Atom } from './atom.ts';
import { isInitialsOf } from './initials.ts';
import { isCapitalised, isInitial, type NameLength, nameLength, tidyTitle } from './names.ts';
import {
  hasPost,
  isAbbreviation,
  isBodyWord,
  isDoubtful,
  isLayPerson,
  isNoName,
  isOfficeWord,
  isOrganisation,
  isPost,
  isStopWord,
} from './roles.ts';
import { isHonour, isPeer, readTitle } from './titles.ts';
import type { Token, TokenKind } from './tokens.ts';

/** Read a run of words and add its atoms to those before it. */
export function readRun(tokens: readonly Token[], atoms: Atom[], capitals: boolean): void {
  new Run(tokens, atoms, capitals).read();
}

/** One run of words without a sign between, and where in it the reading stands. */
class Run {
  private at = 0;
  private readonly words: string[];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly atoms: Atom[],
    private readonly capitals: boolean,
  ) {
    this.words = tokens.map((token) => token.text);
  }

  read(): void {
    while (this.at < this.words.length) this.step();
  }

  private step(): void {
    const word = this.words[this.at] as string;
    const rest = this.words.slice(this.at);
    // "the Deputy Mayor", "The Town Clerk": the article is no part of the post.
    if (/^the$/i.test(word) && rest.slice(1, 4).some(isPost) && !isStopWord(rest[1] as string)) {
      this.at++;
      return;
    }
    // "The Sheriff (Cllr Day)": an office that is a surname elsewhere.
    if (/^the$/i.test(word) && rest.length === 2 && hasPost(rest.slice(1))) {
      this.at++;
      this.push('post', 1);
      return;
    }
    if (this.isInitialsOfLast(word)) this.push('initials', 1);
    else if (this.readTitled(rest)) return;
    else if (isHonour(word) && (this.at > 0 || (this.follows('comma') && rest.every(isHonour)))) this.push('honour', 1);
    else if (this.readName(rest)) return;
    else if ((isCapitalised(word) && !isStopWord(word)) || (/^s\.?$/.test(word) && /^\d/.test(rest[1] ?? ''))) this.readPhrase(rest);
    else if (word === 'from' && readTitle(rest.slice(1))) this.at++;
    else if (/^(?:received|noted|accepted|tendered|intimated)$/i.test(word) && rest[1] === 'from') this.at += 2;
    else if (STANDS_IN.test(word) && rest[1] === 'by' && rest.length > 2) this.push('note', 2);
    else if (/^(?:representing|repr|from|for|of)$/.test(word) && isCapitalised(rest[1] ?? '')) this.push('represents', rest.length);
    else this.push('note', rest.length);
  }

  private push(kind: Exclude<Atom['kind'], 'person' | 'plural' | 'sep'>, count: number): void {
    const words = this.words.slice(this.at, this.at + count);
    this.atoms.push({ kind, ...this.range(this.at, count), words });
    this.at += count;
  }

  private range(from: number, count: number): Range {
    return { start: (this.tokens[from] as Token).start, end: (this.tokens[from + count - 1] as Token).end };
  }

  /** A title and the name behind it; a title for several may stand alone ("Councillors:"). */
  private readTitled(rest: string[]): boolean {
    const title = readTitle(rest);
    if (!title) return false;
    const behind = rest.slice(title.words);
    const name = nameLength(behind, { titled: true, capitals: this.capitals, peer: isPeer(rest.slice(0, title.words)) });
    if (name.words > 0) {
      this.pushPerson(title.words, split(name), title.plural === null ? tidyTitle(rest.slice(0, title.words)) : null, title.plural);
      return true;
    }
    if (title.plural === null) return false;
    this.atoms.push({ kind: 'plural', title: title.plural, words: rest.slice(0, title.words), ...this.range(this.at, title.words) });
    this.at += title.words;
    return true;
  }

  /** A name without a title: two words or more, and no post that it would be a part of. */
  private readName(rest: string[]): boolean {
    const name = nameLength(rest, { titled: false, capitals: this.capitals });
    if (name.words < 2 || name.full === 0) return false;
    const next = rest[name.words];
    const words = rest.slice(0, name.words);
    if (next !== undefined && this.isPartOfPost(words, rest, name)) return false;
    this.pushPerson(0, split(name), null, null);
    return true;
  }

  /** "Wildlife Habitat Officer", "Tim Hall Manager": a post or body behind the words takes them in where only a place in a list says name. */
  private isPartOfPost(words: string[], rest: string[], name: NameLength): boolean {
    const next = rest[name.words] as string;
    if (!isNoName(next) || isStopWord(next) || name.initials > 0) return false;
    if (words.some(isDoubtful) && name.full <= 2) return true;
    const behind = rest.slice(name.words);
    if (isOfficeWord(next) || (behind.every(isNoName) && isOfficeWord(behind.at(-1) as string))) return false;
    return isBodyWord(next) && !isPost(next) ? !rest.slice(name.words).some(isPost) || this.follows('comma') : this.follows('comma');
  }

  /** Whether the run follows a person, parted by such a sign. */
  private follows(sep: TokenKind): boolean {
    if (this.at > 0) return false;
    const last = this.atoms.at(-1);
    return last?.kind === 'sep' && (last.sep === sep || last.sep === 'dash') && this.atoms.some((atom) => atom.kind === 'person');
  }

  /** "… Borough Council of Lynn and West Norfolk": a body stood before the word "and". */
  private followsBody(): boolean {
    const [last, before] = [this.atoms.at(-1), this.atoms.at(-2)];
    return this.at === 0 && last?.kind === 'sep' && last.sep === 'and' && (before?.kind === 'organisation' || before?.kind === 'body');
  }

  private pushPerson(titleWords: number, count: number, title: string | null, plural: string | null): void {
    const from = this.at + titleWords;
    const name = this.range(from, count);
    const words = this.words.slice(from, from + count);
    const evidence = titleWords > 0 || words.some((word) => isInitial(word) || /^(?:Mc|Mac|O[’'‘]|Fitz)\p{Lu}/u.test(word));
    this.atoms.push({
      kind: 'person',
      start: plural === null ? (this.tokens[this.at] as Token).start : name.start,
      end: name.end,
      name,
      words,
      title,
      plural,
      plain: !evidence,
      open: evidence ? null : this.followsBody() ? 'body' : this.follows('comma') ? 'comma' : null,
    });
    this.at = from + count;
  }

  /** Initials printed for the person just before ("Ann Lee AL", "Paul Wood  PWo"). */
  private isInitialsOfLast(word: string): boolean {
    if (!/^\p{Lu}\p{L}{1,3}$/u.test(word)) return false;
    const gap = this.atoms.at(-1);
    const last = gap?.kind === 'sep' && this.at === 0 && (gap.sep === 'gap' || gap.sep === 'dash') ? this.atoms.at(-2) : gap;
    const person =
      last?.kind === 'group' || last?.kind === 'honour' ? [...this.atoms].reverse().find((atom) => atom.kind === 'person') : last;
    return person?.kind === 'person' && isInitialsOf(word, person.words);
  }

  /** A post or body: words from here to the next title, or to two plain words behind a post where entries run together. */
  private readPhrase(rest: string[]): void {
    let count = 1;
    while (count < rest.length && !this.startsPerson(rest, count)) count++;
    // "A Moor, EDC Clerk Mrs J Todd": the letters are the body of the one before, the post belongs to the one behind.
    if (count === 2 && count < rest.length && isAbbreviation(rest[0] as string) && isPost(rest[1] as string) && this.follows('comma'))
      count = 1;
    const words = rest.slice(0, count);
    if (count === 1 && !isNoName(words[0] as string) && !isAbbreviation(words[0] as string)) this.push('loose', 1);
    else if (hasPost(words)) this.push('post', count);
    else if (isOrganisation(words)) this.push('organisation', count);
    else this.push('body', count);
  }

  private startsPerson(rest: string[], at: number): boolean {
    const behind = rest.slice(at);
    const title = readTitle(behind);
    if (title && nameLength(behind.slice(title.words), { titled: true, capitals: this.capitals }).words > 0) return true;
    const before = rest[at - 1] as string;
    if (this.opensWithOffice(rest, at)) return true;
    if (!this.runsTogether() || !(isPost(before) || isAbbreviation(before)) || !isCapitalised(before)) return false;
    const name = nameLength(behind, { titled: false, capitals: this.capitals });
    return name.full >= 2 && name.words >= 2;
  }

  /** "Mayor Joan Day", "Chief Fire Officer Joan Day": an office, or a post of several words, and nothing but a name behind it. */
  private opensWithOffice(rest: string[], at: number): boolean {
    const office = isOfficeWord(rest[at - 1] as string) && rest.slice(0, at).every(isPost);
    const before = rest[at - 1] as string;
    const post = isLayPerson(before, rest[at - 2]) || (isPost(before) && rest.slice(0, at).every(isNoName));
    if (!office && (!post || this.follows('comma'))) return false;
    const behind = rest.slice(at);
    const name = nameLength(behind, { titled: false, capitals: this.capitals });
    if (name.words < 2 || name.words !== behind.length) return false;
    return office ? name.full >= 1 : name.full + name.initials >= 2 && !behind.some(isDoubtful);
  }

  /** Entries follow one another without a sign: initials or a title stood in the midst of words before. */
  private runsTogether(): boolean {
    return (
      this.atoms.some((atom, i) => atom.kind === 'initials' && this.atoms[i - 1]?.kind === 'person') &&
      !this.atoms.some((atom) => atom.kind === 'sep' && atom.sep === 'comma')
    );
  }
}

/** "…, represented |by| Cllr Day": the person behind stands in. */
const STANDS_IN = /^(?:represented|substituted|replaced|deputised)$/;

/** Two names of two words each that nothing parts ("Tim Foster Ruby Kelly"). */
const split = (name: NameLength): number => (name.full >= 4 && name.full === name.words && name.full % 2 === 0 ? 2 : name.words);
