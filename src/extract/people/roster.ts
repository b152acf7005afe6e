/**
 * A list of persons in any of its forms to entries.
 *
 * Accepts: "Mr R Gough (Chairman), Mrs C Bell, OBE and Dr A Ghosh (Director of Public Health)", "Ann Lee, Clerk⏎Bob Day, Engineer",
 * "Cllrs Day (Chair), Moss and Price", "Director, Roads (Ms. C. Curley), Clerk (Mr. K. Rea)", "Cllr Jo Bruce JB Chair Cllr Gail Kay GK",
 * "The Mayor, Councillor A Day", "A Moor, EDC   Clerk Mrs J Todd"
 * Refuses: "2 members of the public", "(Vacancy)", "None", "Planning Committee", "All members"
 */
import type { Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';
import type { Atom } from './atom.ts';
import { readAtoms } from './atoms.ts';
import { type Bracket, readBracket } from './brackets.ts';
import { type PersonJudge, readName } from './names.ts';
import { hasPost, isPost } from './roles.ts';
import { closeTail, extend, foldName, type Tail } from './tail.ts';
import { readTitle } from './titles.ts';

export interface Entry extends Range {
  name: string;
  title: string | null;
  role: string | null;
  organisation: string | null;
  /** The list itself says that the person stands in for another. */
  substitute: boolean;
  /** Words of the label inside the list under which the person stands ("Officers", "Clerk"), in force until the next. */
  label: string | null;
}

export interface Roster {
  entries: Entry[];
  /** Words that belong to no entry. */
  strange: number;
}

export interface RosterOptions {
  judge: PersonJudge;
  /** The list names persons who are away: brackets give reasons and stand-ins. */
  away?: boolean;
  /** Whether a label inside the list ends it ("Venue:"). */
  isEnd?: (label: string) => boolean;
}

/** Read a stretch of text as a list of persons. */
export function readRoster(text: string, range: Range, options: RosterOptions): Roster {
  return new Reader(text, readAtoms(text, range), options).read();
}

interface Draft extends Entry {
  words: string[];
  tail: Tail | null;
}

class Reader {
  private readonly entries: Draft[] = [];
  private current: Draft | null = null;
  /** Post or body that waits for the name behind it. */
  private pending: Tail | null = null;
  private pendingAfterBreak = false;
  private plural: string | null = null;
  /** An "and" closed the names under the title for several. */
  private pluralClosed = false;
  private label: string | null = null;
  /** A label for one person ("Clerk:"), until the next name takes it. */
  private office: string | null = null;
  private sep: Extract<Atom, { kind: 'sep' }>['sep'] | null = 'line';
  private strange = 0;
  /** Index of the atom that is read. */
  private at = 0;
  /** In the part of the list that is read, posts stand before names in brackets. */
  private postFirst: boolean;
  private readonly mixed: boolean;

  constructor(
    private readonly text: string,
    private readonly atoms: readonly Atom[],
    private readonly options: RosterOptions,
  ) {
    this.postFirst = this.isPostFirst(0);
    this.mixed = atoms.some(
      (atom, i) => (atom.kind === 'post' || atom.kind === 'body' || atom.kind === 'organisation') && isComma(atoms[i - 1]),
    );
  }

  read(): Roster {
    for (const [i, atom] of this.atoms.entries()) {
      this.at = i;
      if (this.isEnd(atom)) break;
      this.take(atom);
      if (atom.kind !== 'sep') this.sep = null;
    }
    this.dropPending();
    for (const entry of this.entries) closeTail(this.text, entry);
    // "Mr J & Mrs K Pond": a lone initial names nobody.
    return { entries: this.entries.filter((entry) => !/^\p{L}\.?$/u.test(entry.name)), strange: this.strange };
  }

  /** A label that opens something else, or the number of an item ("01/20 To receive …"), ends the list. */
  private isEnd(atom: Atom): boolean {
    if (atom.kind === 'label') return this.options.isEnd?.(atom.words.join(' ')) ?? false;
    return atom.kind === 'note' && this.entries.length > 0 && ITEM_NUMBER.test(atom.words[0] ?? '') && /^\p{Lu}/u.test(atom.words[1] ?? '');
  }

  private take(atom: Atom): void {
    switch (atom.kind) {
      case 'sep':
        return this.takeSep(atom.sep);
      case 'person':
        return this.takePerson(atom);
      case 'plural':
        this.openPlural(atom.title);
        this.current = null;
        return;
      case 'label':
        return this.takeLabel(atom.words);
      case 'group':
        return this.takeGroup(atom);
      case 'initials':
      case 'honour':
        if (this.current) this.current.end = Math.max(this.current.end, atom.end);
        return;
      case 'represents':
        if (this.current && this.current.organisation === null) this.represent(this.current, atom);
        return;
      case 'note':
        if (this.current && /^in the chair$/i.test(atom.words.join(' '))) {
          this.current.role ??= 'Chair';
          return;
        }
        if (this.current && SUBSTITUTED.test(atom.words[0] ?? '')) this.current.substitute = true;
        else if (!isIndex(atom) && !isStandIn(atom) && !REASON.test(atom.words.join(' '))) this.strange += atom.words.length;
        return;
      default:
        return this.takePiece(atom, atom.kind, atom.words);
    }
  }

  private openPlural(title: string | null): void {
    this.plural = title;
    this.pluralClosed = false;
  }

  private dropPending(): void {
    if (this.pending) this.strange += this.pending.words;
    this.pending = null;
  }

  private takeSep(sep: Extract<Atom, { kind: 'sep' }>['sep']): void {
    this.sep = sep;
    if (sep === 'stop' || sep === 'semi') this.current = null;
    if (sep === 'stop' || sep === 'line') this.pendingAfterBreak = this.pending !== null && !this.postFirst;
  }

  private takePerson(atom: Extract<Atom, { kind: 'person' }>): void {
    if (this.isPlace(atom)) return this.pass(atom.words.length);
    if (this.isDoubtful(atom) && this.options.judge.ask(this.text.slice(atom.start, atom.end)) === false) return this.takeNoPerson(atom);
    if (atom.plural) this.openPlural(atom.plural);
    else if ((atom.title && !this.staysPlural(atom.title)) || (this.pluralClosed && this.sep !== null)) this.openPlural(null);
    const entry = this.open(atom, foldName(this.text.slice(atom.name.start, atom.name.end)), atom.title ?? this.plural, atom.words);
    this.claimPending(entry, atom.title !== null);
    if (isStandIn(this.atoms[this.at - 1])) entry.substitute = true;
    if (this.sep === 'and' && !atom.plural) this.pluralClosed = this.plural !== null;
  }

  /** "Councillors Day, Mrs Moss, Price and Hill": a lady among those under the title ends it for nobody. */
  private staysPlural(title: string): boolean {
    return this.plural !== null && !this.pluralClosed && this.sep !== 'line' && COURTESY.test(title);
  }

  /** What looked like a name and is none: a body in the next column, a heading below the list, a part of a post. */
  private takeNoPerson(atom: Extract<Atom, { kind: 'person' }>): void {
    if (this.sep === 'line') return this.pass(atom.words.length);
    if (this.sep === 'gap' && this.current) return this.takeColumn(this.current, atom);
    return this.takePiece(atom, 'body', atom.words);
  }

  /** What stands in the column behind a post is the body. */
  private takeColumn(entry: Draft, atom: Range): void {
    entry.organisation ??= foldSpace(this.text.slice(atom.start, atom.end));
    entry.end = atom.end;
  }

  /** Leave words alone that are neither a person nor about one. */
  private pass(words: number): void {
    this.strange += words;
    this.current = null;
  }

  /** "Cllr Day, Abbey Ward, Cllr Moss, Castle Ward": the wards of titled persons. */
  private isPlace(atom: Extract<Atom, { kind: 'person' }>): boolean {
    return (
      atom.open === 'comma' &&
      this.sep === 'comma' &&
      /^(?:ward|division|parish)$/i.test(atom.words.at(-1) as string) &&
      this.entries.every((entry) => entry.title !== null)
    );
  }

  private isDoubtful(atom: Extract<Atom, { kind: 'person' }>): boolean {
    if (this.hasPostBehind()) return false;
    if (this.sep === 'gap') return atom.plain && this.current?.tail?.post === true;
    return this.sep !== null && (atom.open === 'body' || (atom.open === 'comma' && this.mixed) || this.isOddLine(atom));
  }

  /** A post behind the words, after a comma or in brackets, says that they are a name. */
  private hasPostBehind(): boolean {
    const [first, second] = [this.atoms[this.at + 1], this.atoms[this.at + 2]];
    if (first?.kind === 'group') return readBracket(this.text, first.start, first.end, [], false).kind === 'role';
    return first?.kind === 'sep' && (first.sep === 'comma' || first.sep === 'dash') && second?.kind === 'post';
  }

  /** Two plain words on a line of their own below a list of titled names: "Bus Shelters" as well as "Ann Lee". */
  private isOddLine(atom: Extract<Atom, { kind: 'person' }>): boolean {
    const next = this.atoms[this.at + 1];
    if (!atom.plain || this.sep !== 'line' || this.plural !== null || (next !== undefined && !(next.kind === 'sep' && next.sep === 'line')))
      return false;
    return this.entries.length > 1 && this.entries.every((entry) => entry.title !== null);
  }

  private open(range: Range, name: string, title: string | null, words: string[]): Draft {
    const { start, end } = range;
    const { office } = this;
    const entry: Draft = {
      start,
      end,
      name,
      title,
      role: office,
      organisation: null,
      substitute: false,
      label: office ?? this.label,
      words,
      tail: null,
    };
    this.office = null;
    this.entries.push(entry);
    this.current = entry;
    return entry;
  }

  /** A post before the name is the person's: "Clerk Mrs J Todd", "The Mayor, Councillor Day", "Chair – Ann Lee". */
  private claimPending(entry: Draft, titled: boolean): void {
    const { pending } = this;
    const near =
      this.sep === null || this.sep === 'dash' || this.sep === 'gap' || (this.sep === 'comma' && (titled || this.isTheOffice(pending)));
    if (!pending?.post || !near || this.pendingAfterBreak) return this.dropPending();
    this.pending = null;
    entry.role = foldSpace(this.text.slice(pending.start, pending.postEnd)).replace(/^worshipful\s+(?:the\s+)?/i, '');
    entry.start = pending.start;
  }

  /** "The Clerk, B Moss, …": one office, with its article. */
  private isTheOffice(pending: Tail | null): boolean {
    return pending !== null && pending.words === 1 && /\bthe\s$/i.test(this.text.slice(Math.max(0, pending.start - 4), pending.start));
  }

  private takeLabel(words: readonly string[]): void {
    this.current = null;
    this.dropPending();
    this.office = isOffice(words) ? words.join(' ') : null;
    if (this.office === null) this.label = words.join(' ');
    this.openPlural(readTitle(words)?.plural ?? null);
    this.postFirst = this.isPostFirst(this.at + 1);
  }

  /** A post, a body or a loose word: a surname in a list of surnames, else it belongs to the name before it or to the one that comes. */
  private takePiece(atom: Range, kind: string, words: string[]): void {
    if (kind === 'loose' && this.goesOnUnder(this.current?.title ?? null)) this.openPlural(this.current?.title ?? null);
    if (kind === 'loose' && this.takesSurname()) {
      this.open(atom, foldName(this.text.slice(atom.start, atom.end)), this.plural, words);
      if (this.sep === 'and') this.pluralClosed = true;
      return;
    }
    const kindOf = kind === 'post' || (kind === 'loose' && hasPost(words)) ? 'post' : kind;
    const entry = this.postFirst ? null : this.current;
    if (entry?.tail?.post && this.sep === 'gap' && kindOf !== 'post') return this.takeColumn(entry, atom);
    const opens = this.sep === 'line' && this.opensLine();
    if (entry && this.continues(entry) && !opens && !this.leads(entry, kindOf, words)) {
      entry.tail = extend(entry.tail, atom, kindOf, words.length);
      return;
    }
    if (opens && this.pluralClosed) this.openPlural(null);
    this.current = null;
    if (this.sep === 'stop' || this.sep === 'semi') this.dropPending();
    // "Chief Executive, Head of Parks (A Day), Solicitor": posts of a list, each with or without a name.
    if (this.postFirst && kindOf === 'post' && this.sep === 'comma' && this.pending?.post) this.dropPending();
    this.pending = extend(this.pending, atom, kindOf, words.length);
    this.pendingAfterBreak = false;
  }

  /** Whether a post between two names belongs to the second: "A Moor, EDC   Clerk Mrs J Todd", "…, Clerk Mrs J Todd". */
  private leads(entry: Draft, kind: string, words: readonly string[]): boolean {
    const next = this.atoms[this.at + 1];
    if (kind === 'post' && this.sep === 'line' && isDash(next) && this.atoms[this.at + 2]?.kind === 'person') return true;
    if (kind !== 'post' || next?.kind !== 'person' || next.title === null || /^c(?:ou)?n?c?i?ll?o?r/i.test(next.title)) return false;
    return this.sep === 'gap' || entry.tail !== null || /^(?:clerk|secretary)$/i.test(words.join(' '));
  }

  /** "Police and Crime Commissioner K Day" on its own line: pieces that run up to a person behind a post are that person's. */
  private opensLine(): boolean {
    for (let i = this.at; i < this.at + MAX_PIECES; i++) {
      const next = this.atoms[i + 1];
      if (next?.kind === 'person') return this.atoms[i]?.kind === 'post' && next.title === null;
      if (next === undefined || !(isAnd(next) || next.kind === 'post' || next.kind === 'body' || next.kind === 'organisation'))
        return false;
    }
    return false;
  }

  /** Surnames alone stand under a title for several, and after a surname that stood so. */
  private takesSurname(): boolean {
    if (this.sep === null && this.atoms[this.at - 1]?.kind === 'label') return this.plural !== null;
    return (
      this.plural !== null &&
      (this.sep === 'comma' || this.sep === 'and' || this.sep === 'semi' || this.sep === 'line' || this.sep === 'gap')
    );
  }

  /** "Alderman Day, Moss (R), Price": surnames go on under a title that is printed once; no ward or post stands behind an alderman. */
  private goesOnUnder(title: string | null): boolean {
    return this.plural === null && title !== null && /^ald/i.test(title) && (this.sep === 'comma' || this.sep === 'and');
  }

  private continues(entry: Draft): boolean {
    if (this.sep === 'and') return entry.tail !== null;
    if (this.sep === 'line') return entry.tail === null && entry.role === null;
    return true;
  }

  private takeGroup(atom: Range): void {
    const person = this.current === null ? this.namedInBracket(atom) : null;
    if (person) {
      const entry = this.open(person, person.name, person.title, person.name.split(' '));
      if (this.pending) {
        entry.role = foldSpace(this.text.slice(this.pending.start, this.pending.postEnd));
        entry.start = this.pending.start;
        entry.end = atom.end;
      }
      this.pending = null;
      this.current = this.postFirst ? null : entry;
      return;
    }
    if (this.current)
      this.apply(this.current, atom, readBracket(this.text, atom.start, atom.end, this.current.words, this.options.away ?? false));
  }

  /** "Director, Roads (Ms. C. Curley)": a bracket that holds a name, behind a post. */
  private namedInBracket(atom: Range): (Range & { name: string; title: string | null }) | null {
    if (!this.pending) return null;
    const found = readName(this.text.slice(atom.start + 1, atom.end - 1));
    return found && found.name.length > 3 ? { start: atom.start, end: atom.end, ...found, name: foldName(found.name) } : null;
  }

  private apply(entry: Draft, atom: Range, bracket: Bracket): void {
    if (bracket.kind === 'note') return;
    if (bracket.kind === 'person') return this.takeStandIn(bracket);
    entry.end = Math.max(entry.end, atom.end);
    if (bracket.kind === 'substitute') entry.substitute = true;
    else if (entry.tail) entry.tail = extend(entry.tail, atom, 'body', 0);
    else if (bracket.kind === 'role') {
      entry.role ??= bracket.text;
      entry.organisation ??= bracket.organisation;
    } else entry.organisation ??= bracket.text;
  }

  private takeStandIn(bracket: Range): void {
    const found = readName(this.text.slice(bracket.start, bracket.end));
    if (!found) return;
    const current = this.current;
    this.open(bracket, foldName(found.name), found.title, found.name.split(' ')).substitute = true;
    this.current = current;
  }

  private represent(entry: Draft, atom: Range & { words: string[] }): void {
    const start = atom.start + (atom.words[0] as string).length;
    entry.organisation = foldSpace(this.text.slice(start, atom.end));
    entry.end = atom.end;
  }

  /** The list gives the post first and the name in brackets. */
  private isPostFirst(from: number): boolean {
    const first = this.atoms.findIndex((atom, i) => i >= from && (atom.kind === 'group' || atom.kind === 'person'));
    const atom = this.atoms[first];
    if (atom?.kind !== 'group') return false;
    if (!this.atoms.slice(from, first).some((before) => before.kind === 'post')) return false;
    return readName(this.text.slice(atom.start + 1, atom.end - 1)) !== null;
  }
}

/** A label for one person: a post, not in the plural. */
const isOffice = (words: readonly string[]): boolean =>
  (words.length > 1 && /^person$/i.test(words.at(-1) ?? '')) ||
  (hasPost(words) && !words.some((word) => /^(?:members?|councillors?|cllrs?|staff|.*[^s]s)$/i.test(word) && isPost(word)));

const ITEM_NUMBER = /^\d{1,4}(?:[./]\d{1,4}){1,3}[.)]?$|^\d{1,3}\.$/;

/** Most pieces of a post in front of a name. */
const MAX_PIECES = 5;

const COURTESY = /^(?:mrs|ms|miss|mr|mx|dr|prof|sir|dame|lady|lord)$/i;

const isComma = (atom: Atom | undefined): boolean => atom?.kind === 'sep' && atom.sep === 'comma';
const isAnd = (atom: Atom): boolean => atom.kind === 'sep' && atom.sep === 'and';
const isDash = (atom: Atom | undefined): boolean => atom?.kind === 'sep' && atom.sep === 'dash';

/** Why somebody is away. */
const REASON =
  /^(?:on (?:annual |sick )?(?:holiday|leave|business)|away|ill|unwell|illness|sickness|holiday|work|working|isolating|family)(?: commitments?)?$/i;
/** "Cllr Day |substituted|". */
const SUBSTITUTED = /^(?:substitut(?:ed|ing)|deputi[sz](?:ed|ing))$/i;
/** "Cllr Day, |represented by| Cllr Moss". */
const isStandIn = (atom: Atom | undefined): boolean => atom?.kind === 'note' && atom.words.length === 2 && atom.words[1] === 'by';
/** The number of an item in the first column ("7   Ann Lee"). */
const isIndex = (atom: Atom): boolean => atom.kind === 'note' && atom.words.length === 1 && /^\d{1,2}$/.test(atom.words[0] ?? '');
