/**
 * Pilots, trials and test sites that have a name or a place.
 *
 * Accepts: "the Food Waste Collection Trial", "2 Pilot Projects in Rutland (Oakham, Uppingham)", "had begun to be tested in Corby",
 *          "a pilot on the ‘team around the school’ approach"
 * Refuses: "a trial would be useful", "trial balance", "Sheepdog Trials", "whether a trial could be run in Corby"
 */
import type { ItemNode, Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import { type Passage, passageAt } from '../passage.ts';
import { type Token, tokenize } from '../tokens.ts';
import { datesWithin } from '../within.ts';
import { ADDING_GATE, readFollowUp, readFurther, speaksOn } from './follow.ts';
import { GATE } from './heads.ts';
import { leadOf } from './lead.ts';
import { leadsList, sitesBelow } from './listed.ts';
import { type Mention, readMentions } from './mentions.ts';
import { foldName, isDescription, isForm, isRelated, isSeveral } from './names.ts';
import { frontedTopic, previousTopic, titleTopic } from './programme.ts';
import { comesBefore, Rows } from './rows.ts';
import { leadsPilots, pilotsBelow, pilotsOneByOne, type Told } from './several.ts';
import { readStatus, type Said } from './status.ts';
import { readTimes, type Times, timesBySite } from './times.ts';

/** Blocks that name no pilot: what the page's own machinery prints. */
const SKIPPED = new Set(['attachment', 'furniture', 'label']);
/** Sentences after a mention in which further sites are looked for. */
const FOLLOW_UPS = 5;
/** Names that are looked for in the whole text, to see whether they are places; a bound on very long documents. */
const MAX_LOOKUPS = 200;
const LOCATED = ['in', 'at', 'across', 'around'];

/** Fill `facts.pilots`. */
export function findPilots(context: ExtractContext): void {
  const rows = new Rows();
  const hits = new Hits(context.text);
  let reader: PilotReader | null = null;
  while (hits.at < context.text.length) {
    const passage = passageAt(context, hits.at);
    if (passage && !SKIPPED.has(passage.block.type) && !isBack(context, passage)) {
      reader ??= new PilotReader(context, rows);
      reader.read(passage, hits);
    }
    hits.advance(passage ? passage.end : hits.at + 1);
  }
  context.root.facts.pilots = rows.finish((item) => dayOf(context, item));
}

/** Where the gate opens, found in one pass over the text. */
class Hits {
  at = -1;

  constructor(private readonly text: string) {
    this.advance(0);
  }

  /** Go to the first hit from an offset on; the length of the text where none is left. */
  advance(to: number): void {
    if (this.at >= to) return;
    GATE.lastIndex = to;
    this.at = GATE.exec(this.text)?.index ?? this.text.length;
  }
}

const isBack = ({ root }: ExtractContext, { item, block }: Passage): boolean =>
  item === null && block.start >= root.back.start && root.back.children.includes(block);

/** The day of the meeting that an item belongs to, which is not always the document's. */
const dayOf = ({ root, meetingDay }: ExtractContext, item: ItemNode | null): string | null =>
  (item && root.facts.itemDates.get(item.id)) ?? meetingDay;

const NONE: readonly Mention[] = [];

/** A sentence of a passage, cut into words. */
interface Place {
  passage: Passage;
  index: number;
  tokens: readonly Token[];
}

class PilotReader {
  private readonly places = new Map<string, boolean>();
  private readonly titles = new Map<ItemNode | null, string | null>();
  private readonly people: ReadonlySet<string>;

  constructor(
    private readonly context: ExtractContext,
    private readonly rows: Rows,
  ) {
    this.people = new Set(context.root.facts.people.map(({ name }) => name.toLowerCase()));
  }

  read(passage: Passage, hits: Hits): void {
    /** Sentences left in which "this would also …" means the sites just found. */
    let open = 0;
    /** The sentence before spoke of a pilot. */
    let spoken = false;
    for (let i = 0; i < passage.sentences.length; i++) {
      const sentence = passage.sentences[i] as Range;
      hits.advance(sentence.start);
      const tokens = hits.at < sentence.end ? tokenize(this.context.text, withoutNumber(sentence, passage)) : null;
      const mentions = tokens ? readMentions(tokens, this.isPlace) : NONE;
      if (tokens && mentions.length > 0) open = this.readSentence({ passage, index: i, tokens }, mentions) ? FOLLOW_UPS : open;
      else if (open-- > 0) this.followUp(passage, sentence);
      spoken = mentions.length > 0 || (spoken && this.goOn(passage, sentence));
    }
  }

  /** "Begun in May, it is to run for a year.": said of what the sentence before spoke of. */
  private goOn({ item }: Passage, sentence: Range): boolean {
    const words = this.words(sentence);
    if (!speaksOn(words)) return false;
    this.rows.addToLatest({ status: readStatus(words), times: this.times(sentence), places: [], item });
    return true;
  }

  /** Take up what one sentence says; true where it located a pilot. */
  private readSentence(place: Place, mentions: readonly Mention[]): boolean {
    const sentence = place.passage.sentences[place.index] as Range;
    const further = readFurther(place.tokens, mentions.at(-1)?.head.to ?? 0);
    const end = further?.from ?? sentence.end;
    let located = this.takeListed(place, mentions) || this.takeSeveral(place, mentions);
    if (located) return true;
    const shared = coordinated(place.tokens, mentions);
    for (const [i, mention] of mentions.entries()) {
      const [first, last] = shared[i] as [number, number];
      const clause = { start: first === 0 ? sentence.start : (mentions[first]?.start ?? 0), end: mentions[last + 1]?.start ?? end };
      // "It was proposed to run a pilot of X and a trial of Y": what leads the sentence holds for both.
      const lead = i === 0 ? { ...sentence, end } : { start: sentence.start, end: mentions[0]?.start ?? end };
      this.take(place, mention, clause, lead);
      located ||= mention.perSite;
    }
    if (further) this.addSites(place.passage, sentence, further.sites, { start: further.from, end: sentence.end });
    return located;
  }

  private take(place: Place, mention: Mention, clause: Range, lead: Range): void {
    const { block, item } = place.passage;
    const at = place.passage.sentences[place.index] as Range;
    const times = this.times(clause);
    // "The trial Friday market would be held on 6 June": what is held is the trial.
    if (mention.held) times.start ??= datesWithin(this.context.root.facts.dates, clause)[0]?.edtf ?? null;
    const sites = mention.sites.map((site) => this.words(site)).filter((site) => !this.people.has(site.toLowerCase()));
    const status =
      this.longAgo(clause, this.over(clause, times, readStatus(this.words(clause)), item), item) ??
      (clause.start === lead.start && clause.end === lead.end ? null : readStatus(this.words(lead)));
    const prose = block.type !== 'heading' && block.type !== 'field';
    const titled = mention.description && this.titledAs(this.words(mention.description), item);
    if (titled)
      this.rows.add({
        name: titled,
        scheme: true,
        programme: this.programme(place, mention),
        places: sites,
        status,
        times,
        item,
        at,
        prose,
      });
    else if (mention.perSite && !mention.among && this.isKnown(place.passage, mention))
      this.rows.addToLatest({ status, times, places: sites, item });
    else if (mention.perSite) {
      const programme = this.programme(place, mention);
      const own = timesBySite(this.context.text, mention.sites, clause.end, this.context.root.facts.dates, times);
      for (const [i, range] of mention.sites.entries()) {
        const site = this.words(range);
        if (sites.includes(site))
          this.rows.add({ name: site, scheme: false, programme, places: [site], status, times: own[i] ?? times, item, at, prose });
      }
    } else if (mention.name && !(mention.weak && !isTimed(times))) {
      const name = this.words(mention.name);
      const programme = mention.programme && this.words(mention.programme);
      this.rows.add({ name, scheme: true, programme, places: sites, status, times, item, at, prose });
    } else if (mention.anaphor || (mention.weak && this.rows.schemeOf(item)?.titled) || (!mention.name && this.rows.isTitled(item)))
      this.rows.addToLatest({ status, times, places: sites, item });
  }

  /** "had been piloted from May to July and would be offered to all": what ran between two days gone by is over, whatever comes next. */
  private over(clause: Range, { start, end }: Times, said: Said | null, item: ItemNode | null): Said | null {
    const day = dayOf(this.context, item);
    if (!start || !end || (day && !comesBefore(end, day)) || !(day ? PAST : PLUPERFECT).test(this.words(clause))) return said;
    return said?.status === 'stopped' || (said?.status === 'planned' && said.weight > 5) ? said : { status: 'completed', weight: 6 };
  }

  /** "a pilot there in 2016 had been popular": faint words about a year long gone tell of what is over. */
  private longAgo(clause: Range, said: Said | null, item: ItemNode | null): Said | null {
    const year = dayOf(this.context, item)?.slice(0, 4);
    if (!said || said.weight > 2 || !year) return said;
    const past = datesWithin(this.context.root.facts.dates, clause).some(({ precision, edtf }) => precision === 'year' && edtf < year);
    return past ? { status: 'completed', weight: 3 } : said;
  }

  /** "The pilots in the following areas were complete:" – the sites are the points or rows below; true where there are any. */
  private takeListed(place: Place, mentions: readonly Mention[]): boolean {
    const { item, sentences } = place.passage;
    const at = sentences[place.index] as Range;
    const mention = mentions.at(-1);
    if (!mention || mention.sites.length > 0 || place.index + 1 < sentences.length || !leadsList(this.words(at), mention.head))
      return false;
    const below = sitesBelow(this.context, place.passage);
    if (below.length === 0) return false;
    const status = readStatus(this.words(at));
    const times = this.times(at);
    if (mention.name && !mention.head.plural) {
      mention.sites.push(...below.map(({ site }) => site));
      return false;
    }
    const programme = this.programme(place, mention);
    for (const { site, row } of below) {
      const name = this.words(site);
      const own = this.times(row);
      this.rows.add({
        name,
        scheme: false,
        programme,
        places: [name],
        status: readStatus(this.words(row)) ?? status,
        times: { start: own.start ?? times.start, end: own.end ?? times.end, duration: own.duration ?? times.duration },
        item,
        at: row,
        prose: true,
      });
    }
    return true;
  }

  /** "Three pilots were under way:" above a point for each, "two pilots: one for X at Duns and one for Y"; true where each is told. */
  private takeSeveral({ passage, index, tokens }: Place, mentions: readonly Mention[]): boolean {
    const mention = mentions.at(-1);
    if (!mention || mention.name) return false;
    const { head } = mention;
    const last = index + 1 === passage.sentences.length;
    const below = mention.sites.length === 0 && last && leadsPilots(tokens, head, leadOf(tokens, head.from));
    // Where each is told by its place alone, the places have been read.
    const told = below ? pilotsBelow(this.context, passage) : mention.sites.length > 1 ? [] : pilotsOneByOne(tokens, head);
    const sentence = passage.sentences[index] as Range;
    const lead = { start: sentence.start, end: below ? sentence.end : (told[0]?.row.start ?? sentence.end) };
    for (const one of told) this.addTold(one, passage, lead, below ? one.row : sentence);
    return told.length > 0;
  }

  private addTold({ name, sites, row }: Told, { item }: Passage, lead: Range, at: Range): void {
    const own = readStatus(this.words(row));
    const said = readStatus(this.words(lead));
    const status = own && (!said || own.weight >= said.weight) ? own : said;
    const times = { ...this.times(lead), ...onlyKnown(this.times(row)) };
    const places = sites.map((site) => this.words(site));
    const add = (called: string, scheme: boolean, programme: string | null): void =>
      this.rows.add({ name: called, scheme, programme, places: scheme ? places : [called], status, times, item, at, prose: true });
    if (name) add(this.words(name), true, this.words(name));
    else for (const site of places) add(site, false, this.titleOf(item));
  }

  /** "the pay-for-duty pilot at A and B" under the title "Duty Pay Pilot": the name of the one that the title means; null where it means none. */
  private titledAs(description: string, item: ItemNode | null): string | null {
    const scheme = this.rows.schemeOf(item);
    return scheme?.titled && !isDescription(scheme.name) && this.rows.knows(description, item) ? description : null;
  }

  /** "the trial in Corby", in an item that names its one trial, or has it for a title, is that trial. */
  private isKnown({ item }: Passage, { definite, description, head, programme, sites }: Mention): boolean {
    const scheme = this.rows.schemeOf(item);
    if (!scheme || (sites.length > 1 && (description || isDescription(scheme.name) || (head.plural && isSeveral(scheme.name)))))
      return false;
    if (head.kind !== 'noun' && programme && !isRelated(foldName(this.words(programme)), foldName(scheme.name))) return false;
    if ((definite && !head.plural) || scheme.titled) return true;
    return programme !== null && isForm(foldName(this.words(programme)), foldName(scheme.name));
  }

  /** What the sites of a mention try out. */
  private programme({ passage, index, tokens }: Place, mention: Mention): string | null {
    const own = mention.programme ?? frontedTopic(tokens);
    if (own) return this.words(own);
    const named = this.rows.schemeOf(passage.item)?.name ?? this.rows.programmeOf(passage.item);
    if (named) return named;
    const before = previousTopic(this.context.text, passage.sentences[index - 1]);
    return before ? this.words(before) : this.titleOf(passage.item);
  }

  private titleOf(item: ItemNode | null): string | null {
    const known = this.titles.get(item);
    if (known !== undefined) return known;
    const topic = titleTopic(item);
    this.titles.set(item, topic);
    return topic;
  }

  private followUp(passage: Passage, sentence: Range): void {
    if (!ADDING_GATE.test(this.context.text.slice(sentence.start, sentence.end))) return;
    const tokens = tokenize(this.context.text, sentence);
    const sites = readFollowUp(tokens) ?? readFurther(tokens, 0)?.sites;
    if (sites) this.addSites(passage, sentence, sites, sentence);
  }

  /** Rows for sites that a sentence, or a clause of it, adds to the pilots spoken of. */
  private addSites({ item }: Passage, at: Range, sites: readonly Range[], clause: Range): void {
    const programme = this.rows.programmeOf(item);
    const status = readStatus(this.words(clause));
    const times = this.times(clause);
    for (const range of sites) {
      const name = this.words(range);
      this.rows.add({ name, scheme: false, programme, places: [name], status, times, item, at, prose: true });
    }
  }

  private times(range: Range): Times {
    return readTimes(this.context.text, range, datesWithin(this.context.root.facts.dates, range));
  }

  /** Whether the text elsewhere speaks of being in a place of that name. */
  private readonly isPlace = (words: string): boolean => {
    const known = this.places.get(words);
    if (known !== undefined) return known;
    const found = this.places.size < MAX_LOOKUPS && isLocated(this.context.text, words);
    this.places.set(words, found);
    return found;
  };

  private words({ start, end }: Range): string {
    return foldSpace(this.context.text.slice(start, end));
  }
}

/** "12. Lane Rental Pilot": the number of an item is no part of what its heading says. */
function withoutNumber(sentence: Range, { block, item }: Passage): Range {
  const title = block.type === 'heading' ? item?.titleAt[0] : undefined;
  return title && title.start > sentence.start && title.start < sentence.end ? { ...sentence, start: title.start } : sentence;
}

/** For each mention the first and last of those it stands in one list with: "the Hub Pilot, the Bus Pilot and the Swap pilot had begun". */
function coordinated(tokens: readonly Token[], mentions: readonly Mention[]): [number, number][] {
  const joined = mentions.map((mention, i) => {
    const next = mentions[i + 1];
    const from = tokens[mention.head.to - 1]?.end ?? 0;
    return (
      next !== undefined &&
      mention.sites.length === 0 &&
      tokens.every(({ start, text }) => start < from || start >= next.start || text === ',' || text === 'and' || text === '&')
    );
  });
  return mentions.map((_, i) => {
    let first = i;
    let last = i;
    while (first > 0 && joined[first - 1]) first--;
    while (joined[last]) last++;
    return [first, last];
  });
}

/** Whether the words stand somewhere behind "in" or its like. */
function isLocated(text: string, words: string): boolean {
  for (let at = text.indexOf(` ${words}`); at >= 0; at = text.indexOf(` ${words}`, at + 1))
    if (LOCATED.some((word) => text.endsWith(word, at))) return true;
  return false;
}

/** Those of the times that are known. */
const onlyKnown = (times: Times): Partial<Times> => Object.fromEntries(Object.entries(times).filter(([, value]) => value !== null));

/** Tells of what has been. */
const PAST = /\b(?:had|has|have|was|were|ran|took place)\b/i;
/** The same where no day of the meeting says what is past. */
const PLUPERFECT = /\bhad (?:been|run|taken place)\b/i;
const isTimed = ({ start, end, duration }: Times): boolean => start !== null || end !== null || duration !== null;
