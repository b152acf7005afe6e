/** Finding the words of the role table among words, and what the way from one word to another costs. */
import type { Cue, Phrase } from './role-words.ts';
import type { Word } from './words.ts';

/** A cue found at words[start, end). */
export interface Sighting extends Cue {
  start: number;
  end: number;
}

/** Way a money figure, and any word, costs. */
export const MONEY_STEP = 4;
const WORD_STEP = 1;
/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set('approx c ca max min est no cllr cllrs mr mrs dr ltd co inc incl st rd'.split(' '));

/** Cues among words[from, to), longest phrase first, none inside another. */
export function sightings(words: readonly Word[], from: number, to: number): Sighting[] {
  const found: Sighting[] = [];
  for (let i = from; i < to; i++) {
    const { entry } = words[i] as Word;
    if (!entry) continue;
    let { cues } = entry;
    let end = i + 1;
    let phrase: Phrase | undefined = entry;
    for (let next = i + 1; next < to && phrase?.longer; next++) {
      phrase = longerBy(phrase, words[next] as Word);
      if (!phrase?.cues) continue;
      cues = phrase.cues;
      end = next + 1;
    }
    // "the rate per cut", "a charge per permit"
    if (!cues || words[i - 1]?.text === 'per') continue;
    for (const { role, weight, near } of cues) found.push({ role, weight, near, start: i, end });
    i = end - 1;
  }
  return found;
}

const longerBy = (phrase: Phrase, { entry }: Word): Phrase | undefined => entry && phrase.longer?.get(entry);

/** Cost of the words between, [from, to). */
export function way(words: readonly Word[], from: number, to: number): number {
  let cost = 0;
  for (let i = from; i < to; i++) {
    const { kind, entry } = words[i] as Word;
    if (entry?.word === '.' && ABBREVIATIONS.has(words[i - 1]?.text ?? '')) continue;
    cost += kind === 'money' ? MONEY_STEP : (entry?.step ?? WORD_STEP);
  }
  return cost;
}

const NONE: ReadonlySet<string> = new Set();
/** Step of the smallest words ("of", "about", "the total"), which say nothing of what the figure hangs on. */
const SMALL_STEP = 0.2;

/** Index of the word that a figure hangs on: the last before it, small words passed over unless they are stops. */
export function linkBefore(words: readonly Word[], low: number, at: number, stops = NONE): number {
  let i = at - 1;
  while (i >= low && ((words[i] as Word).entry?.step ?? 1) <= SMALL_STEP && !stops.has((words[i] as Word).text)) i--;
  return i;
}
