/**
 * Pilots, trials and test sites that have a name or a place.
 *
 * Accepts: "the Food Waste Collection Trial", "2 Pilot Projects in Rutland (Oakham, Uppingham)", "had begun to be tested in Corby",
 *          "a pilot on the ‘team around the school’ approach"
 * Refuses: "a trial would be useful", "trial balance", "Sheepdog Trials", "whether a trial could be run in Corby"
 */
import type { Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import { type Passage, passageAt } from '../passage.ts';
import { tokenize } from '../tokens.ts';
import { datesWithin } from '../within.ts';
import { readFollowUp } from './follow.ts';
import { GATE } from './heads.ts';
import { type Mention, readMentions } from './mentions.ts';
import { foldName, isForm } from './names.ts';
import { frontedTopic, previousTopic, titleTopic } from './programme.ts';
import { Rows } from './rows.ts';
import { readStatus } from './status.ts';
import { readTimes, type Times } from './times.ts';

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
  const reader = new PilotReader(context, rows);
  let read = 0;
  GATE.lastIndex = 0;
  for (const hit of context.text.matchAll(GATE)) {
    if (hit.index < read) continue;
    const passage = passageAt(context, hit.index);
    if (!passage) continue;
    read = passage.end;
    if (!SKIPPED.has(passage.block.type) && !isBack(context, passage)) reader.read(passage);
  }
  context.root.facts.pilots = rows.finish(context.meetingDay);
}

const isBack = (context: ExtractContext, passage: Passage): boolean =>
  passage.item === null && context.root.back.children.includes(passage.block);

class PilotReader {
  private readonly places = new Map<string, boolean>();
  private readonly people: ReadonlySet<string>;

  constructor(
    private readonly context: ExtractContext,
    private readonly rows: Rows,
  ) {
    this.people = new Set(context.root.facts.people.map(({ name }) => name.toLowerCase()));
  }

  read(passage: Passage): void {
    /** Sentences left in which "this would also …" means the sites just found. */
    let open = 0;
    for (const [i, sentence] of passage.sentences.entries()) {
      const words = this.words(sentence);
      const mentions = GATE_ONE.test(words) ? readMentions(tokenize(this.context.text, sentence), this.isPlace) : [];
      if (mentions.length > 0) open = this.readSentence(passage, i, mentions) ? FOLLOW_UPS : open;
      else if (open-- > 0) this.followUp(passage, sentence);
    }
  }

  /** Take up what one sentence says; true where it located a pilot. */
  private readSentence(passage: Passage, index: number, mentions: Mention[]): boolean {
    const sentence = passage.sentences[index] as Range;
    let located = false;
    for (const [i, mention] of mentions.entries()) {
      const clause = { start: i === 0 ? sentence.start : mention.start, end: mentions[i + 1]?.start ?? sentence.end };
      // "It was proposed to run a pilot of X and a trial of Y": what leads the sentence holds for both.
      const lead = i === 0 ? sentence : { start: sentence.start, end: mentions[0]?.start ?? sentence.end };
      this.take(passage, index, mention, clause, lead);
      located ||= mention.perSite;
    }
    return located;
  }

  private take(passage: Passage, index: number, mention: Mention, clause: Range, lead: Range): void {
    const sentence = passage.sentences[index] as Range;
    const times = this.times(clause);
    const sites = mention.sites.map((site) => this.words(site)).filter((site) => !this.people.has(site.toLowerCase()));
    const status = readStatus(this.words(clause)) ?? readStatus(this.words(lead));
    const common = { status, times, item: passage.item, at: sentence, prose: passage.block.type !== 'heading' };
    if (mention.perSite && this.isKnown(passage, mention)) this.rows.addToLatest({ status, times, places: sites, item: passage.item });
    else if (mention.perSite) {
      const programme = this.programme(passage, index, mention);
      for (const site of sites) this.rows.add({ ...common, name: site, scheme: false, programme, places: [site] });
    } else if (mention.name && !(mention.weak && !isTimed(times))) {
      this.rows.add({
        ...common,
        name: this.words(mention.name),
        scheme: true,
        programme: mention.programme && this.words(mention.programme),
        places: sites,
      });
    } else if (mention.anaphor) this.rows.addToLatest({ status, times, places: sites, item: passage.item });
  }

  /** "the trial in Corby", in an item that names its one trial, or has it for a title, is that trial. */
  private isKnown({ item }: Passage, { definite, head, programme }: Mention): boolean {
    const scheme = this.rows.schemeOf(item);
    if (!scheme) return false;
    if ((definite && !head.plural) || scheme.titled) return true;
    return programme !== null && isForm(foldName(this.words(programme)), foldName(scheme.name));
  }

  /** What the sites of a mention try out. */
  private programme(passage: Passage, index: number, mention: Mention): string | null {
    const own = mention.programme ?? frontedTopic(tokenize(this.context.text, passage.sentences[index] as Range));
    if (own) return this.words(own);
    const named = this.rows.schemeOf(passage.item)?.name ?? this.rows.programmeOf(passage.item);
    if (named) return named;
    const before = previousTopic(this.context.text, passage.sentences[index - 1]);
    return before ? this.words(before) : titleTopic(passage.item);
  }

  private followUp(passage: Passage, sentence: Range): void {
    const sites = readFollowUp(tokenize(this.context.text, sentence));
    if (!sites) return;
    const programme = this.rows.programmeOf(passage.item);
    const status = readStatus(this.words(sentence));
    for (const range of sites) {
      const site = this.words(range);
      const { item } = passage;
      this.rows.add({
        name: site,
        scheme: false,
        programme,
        places: [site],
        status,
        times: this.times(sentence),
        item,
        at: sentence,
        prose: true,
      });
    }
  }

  private times(range: Range): Times {
    return readTimes(this.context.text, range, datesWithin(this.context.root.facts.dates, range));
  }

  /** Whether the text elsewhere speaks of being in a place of that name. */
  private readonly isPlace = (words: string): boolean => {
    const known = this.places.get(words);
    if (known !== undefined) return known;
    const found = this.places.size < MAX_LOOKUPS && LOCATED.some((word) => this.context.text.includes(`${word} ${words}`));
    this.places.set(words, found);
    return found;
  };

  private words({ start, end }: Range): string {
    return foldSpace(this.context.text.slice(start, end));
  }
}

const GATE_ONE = new RegExp(GATE.source, 'i');
const isTimed = ({ start, end, duration }: Times): boolean => start !== null || end !== null || duration !== null;
