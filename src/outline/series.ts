import type { Candidate } from './candidates.ts';

/** Largest step that numbers of one series may jump ahead (minutes left out, items not reached). */
const MAX_STEP = 6;
/** What each number left out costs. */
const SKIP_COST = 0.6;
/** Least evidence for a series, and for one of a single number. */
const MIN_SCORE = 3;
const MIN_SINGLE = 4;

interface Link {
  candidate: Candidate;
  total: number;
  count: number;
  before: Link | null;
}

export interface Series {
  key: string;
  members: Candidate[];
  score: number;
}

/** Place of a candidate in the series of the given key. */
const valueIn = (key: string, candidate: Candidate): number =>
  candidate.number?.other?.key === key ? candidate.number.other.value : (candidate.number?.value ?? 0);

/** Find the best rising series among candidates of one key: each number counts by the evidence for its being a heading. */
function bestSeries(key: string, candidates: readonly Candidate[]): Series | null {
  const byValue = new Map<number, Link>();
  let best: Link | null = null;
  for (const candidate of candidates) {
    const value = valueIn(key, candidate);
    let before: Link | null = null;
    let gain = 0;
    for (const [earlier, link] of nearBelow(byValue, value)) {
      const worth = link.total - Math.max(0, Math.ceil(value - earlier) - 1) * SKIP_COST;
      if (worth > gain) {
        gain = worth;
        before = link;
      }
    }
    const link: Link = { candidate, total: candidate.score + gain, count: (before?.count ?? 0) + 1, before };
    const standing = byValue.get(value);
    if (!standing || standing.total <= link.total) byValue.set(value, link);
    if (!best || link.total > best.total) best = link;
  }
  if (!best || best.total < (best.count > 1 ? MIN_SCORE : MIN_SINGLE)) return null;
  const members: Candidate[] = [];
  for (let link: Link | null = best; link; link = link.before) members.unshift(link.candidate);
  return { key, members, score: best.total };
}

/** Links whose value lies below, within the largest step: whole numbers and lettered ones between them. */
function* nearBelow(byValue: ReadonlyMap<number, Link>, value: number): Generator<[number, Link]> {
  if (byValue.size <= MAX_STEP * 4) {
    for (const [earlier, link] of byValue) if (earlier < value && earlier >= value - MAX_STEP) yield [earlier, link];
    return;
  }
  for (let whole = Math.floor(value); whole >= value - MAX_STEP; whole--)
    for (let letter = 0; letter <= 26; letter++) {
      const earlier = letter === 0 ? whole : whole + letter / 100;
      const link = byValue.get(earlier);
      if (link && earlier < value) yield [earlier, link];
    }
}

/** Find the series of numbers that the items of the document carry, or null where no numbers do. */
export function findSeries(candidates: readonly Candidate[]): Series | null {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    for (const key of [candidate.number?.key, candidate.number?.other?.key]) {
      if (key === undefined) continue;
      const group = byKey.get(key);
      if (group) group.push(candidate);
      else byKey.set(key, [candidate]);
    }
  }
  let best: Series | null = null;
  for (const [key, group] of byKey) {
    const series = bestSeries(key, group);
    if (series && (!best || series.score > best.score)) best = series;
  }
  return best;
}
