import { readLabel } from '../tree/labels.ts';
import type { Range } from '../tree/nodes.ts';
import { type Candidate, isHeadingLike, readCandidate, readHeadingLine } from './candidates.ts';
import { isSentence } from './headings.ts';
import { isEmphasised, type Line } from './lines.ts';
import type { Opener } from './sections.ts';
import { findSeries, type Series } from './series.ts';
import { categoryOf, isAttendanceHeading, isTopic } from './topics.ts';

/** Headings a document needs before they are taken for its items although numbers rise through it. */
const MIN_HEADINGS = 3;
/** Least evidence for a number outside the series that looks like its members. */
const MIN_STYLE = 2.5;

/** Find where items open in minutes of any layout: a rising series of numbered headings, else headings without numbers. */
export function findItems(lines: readonly Line[], text: string): Opener[] {
  const numbered: Candidate[] = [];
  for (let i = 0; i < lines.length; i++) {
    const candidate = readCandidate(text, lines, i);
    if (candidate) numbered.push(candidate);
  }
  const series = findSeries(withoutContents(numbered));
  const headings = lines.map((_line, i) => readHeadingLine(text, lines, i)).filter((candidate) => candidate !== null);
  const emphasised = chooseHeadings(text, lines, headings);
  const plain =
    emphasised.length < MIN_HEADINGS && !series
      ? [...emphasised, ...withoutNumbers(text, lines, emphasised)].sort((a, b) => a.at - b.at)
      : emphasised;
  if (series && outranks(text, lines, plain, series)) return [...plain, ...series.members].sort((a, b) => a.at - b.at).map(toOpener);
  const chosen = series && !outweighs(plain, series) ? withNumbers(text, lines, alike(text, series), numbered, headings) : plain;
  return chosen.map(toOpener);
}

/** Share of titles that a dash or a colon closes in a house that writes all its titles so. */
const MIN_ALIKE = 0.4;

/** Where most titles are closed by a dash (or a colon) with the minute behind it, so are those that have nothing below: "5 Treasurer - £1,204 in hand". */
function alike(text: string, series: Series): Series {
  const { members } = series;
  const closed = (kind: 'colon' | 'dash', sure: boolean): Candidate[] =>
    members.filter(
      (member) =>
        (member.kind === kind && member.runsOn) || (!sure && member.titleAt !== null && closeOf(text, member.titleAt, [kind]) !== null),
    );
  const kind = (['dash', 'colon'] as const).find(
    (each) => closed(each, true).length > 1 && closed(each, false).length >= members.length * MIN_ALIKE,
  );
  if (!kind) return series;
  return {
    ...series,
    members: members.map((member, i) => {
      const next = members[i + 1];
      const bare = member.kind === 'whole' && next !== undefined && next.at === member.last + 1;
      const end = bare && member.titleAt ? closeOf(text, member.titleAt, [kind]) : null;
      return end && member.titleAt ? { ...member, kind, runsOn: true, titleAt: { start: member.titleAt.start, end } } : member;
    }),
  };
}

/** Fewest lines of a list of contents. */
const MIN_CONTENTS = 3;

/** Leave out a list of contents: short numbered lines right below one another whose numbers come again, each above its minute. */
function withoutContents(numbered: readonly Candidate[]): readonly Candidate[] {
  const lastOf = new Map<string, number>();
  for (const { at, number } of numbered) if (number) lastOf.set(`${number.key} ${number.value}`, at);
  const again = ({ at, number }: Candidate): boolean => number !== null && (lastOf.get(`${number.key} ${number.value}`) ?? at) > at;
  const run: Candidate[] = [];
  for (const candidate of numbered) {
    const before = run.at(-1);
    if (before && candidate.at !== before.last + 1) break;
    run.push(candidate);
  }
  const listed = run.length >= MIN_CONTENTS && run.every((candidate) => candidate.kind === 'whole' && again(candidate));
  return listed ? numbered.slice(run.length) : numbered;
}

/** Headings of the format itself (or many of one style) beat a series whose members are no headings. */
function outweighs(plain: readonly Candidate[], series: Series): boolean {
  const weight = plain.reduce((sum, candidate) => sum + candidate.score, 0);
  const headed = series.members.filter((member) => member.emphasised || member.capitals).length;
  return plain.length >= MIN_HEADINGS && headed < series.members.length / 2 && weight > series.score;
}

/** Headings of the format itself, with usual titles among them, that all stand before a shorter series: its numbers begin again in a last part. */
function outranks(text: string, lines: readonly Line[], plain: readonly Candidate[], series: Series): boolean {
  const first = series.members[0] as Candidate;
  const headed = plain.filter((heading) => (lines[heading.at] as Line).source.type === 'heading' && heading.at < first.at);
  const topics = headed.filter(({ titleAt }) => isTopic(text.slice(titleAt?.start, titleAt?.end))).length;
  return (
    topics > 1 &&
    headed.length === plain.length &&
    headed.length >= MIN_HEADINGS &&
    headed.length > series.members.length &&
    series.members.every(({ emphasised }) => emphasised)
  );
}

/** The series, with what belongs to it: restarts and numbers out of order in the same style, lettered sub-items, headings left unnumbered. */
function withNumbers(
  text: string,
  lines: readonly Line[],
  series: Series,
  numbered: readonly Candidate[],
  headings: readonly Candidate[],
): Candidate[] {
  const chosen = new Map(series.members.map((member) => [member.at, member]));
  const taken = new Set<number>();
  const take = (candidate: Candidate): void => {
    for (let i = candidate.at; i <= candidate.last; i++) taken.add(i);
  };
  const isTaken = (candidate: Candidate): boolean => taken.has(candidate.at) || taken.has(candidate.last);
  for (const member of series.members) take(member);
  const add = (candidates: readonly Candidate[]): void => {
    for (const candidate of candidates) {
      if (isTaken(candidate)) continue;
      chosen.set(candidate.at, candidate);
      take(candidate);
    }
  };
  add(sameStyle(series, numbered));
  add(unnumbered(text, lines, series, headings));
  add(restarted(lines, series, numbered));
  const items = [...chosen.values()].sort((a, b) => a.at - b.at);
  add(subItems(text, lines, items, numbered));
  return [...chosen.values()].sort((a, b) => a.at - b.at);
}

/** A heading from which on the public was not there, or the words that sent it out. */
const PART =
  /^(?:part (?:two|2|ii|b)\b|(?:private|exempt|confidential|closed|restricted) (?:items?|business|session|matters|section|part|minutes)\b|in (?:private|committee)$).{0,80}$|\b(?:public and (?:the )?press|press and (?:the )?public|public|press)\b.{0,60}\bexclu/i;
const LONGEST_PART = 300;

/** Numbers that begin again, or are of another form, beyond the heading of a private part over which the series does not go. */
function restarted(lines: readonly Line[], series: Series, numbered: readonly Candidate[]): Candidate[] {
  const [first, last] = [series.members[0] as Candidate, series.members.at(-1) as Candidate];
  const part = lines.find(
    ({ index, raw, source }) =>
      (index > last.last || index < first.at) &&
      raw.length <= LONGEST_PART &&
      source.type !== 'furniture' &&
      !source.cells &&
      PART.test(raw),
  );
  if (!part) return [];
  const beyond = part.index > last.last;
  const again = findSeries(numbered.filter(({ at }) => (beyond ? at > part.index : at < part.index)));
  return again?.members.every(({ kind, score, titleAt }) => kind !== 'none' && titleAt !== null && score >= MIN_STYLE) ? again.members : [];
}

/** Numbers of the same form that the series had no place for, where they look exactly like its members. */
function sameStyle(series: Series, numbered: readonly Candidate[]): Candidate[] {
  const { members } = series;
  const emphasised = share(members, (member) => member.emphasised) > 0.7;
  const capitals = share(members, (member) => member.capitals) > 0.7;
  if (!emphasised && !capitals) return [];
  const alone = share(members, (member) => member.number?.alone === true) > 0.7;
  const first = members[0]?.at ?? 0;
  return numbered.filter(
    (candidate) =>
      candidate.number?.key === series.key &&
      candidate.at > first &&
      candidate.score >= MIN_STYLE &&
      ((emphasised && candidate.emphasised) || (capitals && candidate.capitals)) &&
      (!alone || candidate.number?.alone === true),
  );
}

const share = <T>(list: readonly T[], test: (row: T) => boolean): number => list.filter(test).length / Math.max(1, list.length);

const ATTENDED = /^\W*(?:members |those |councillors )?(?:present|in attendance|apologies)\b/i;

/**
 * Items whose number was left out: a usual topic before the first number or behind the last ("Election of Chair", "A.O.B."), or, where numbers stand
 * on lines of their own above emphasised titles, another title of that look with a minute of its own.
 */
function unnumbered(text: string, lines: readonly Line[], series: Series, headings: readonly Candidate[]): Candidate[] {
  const first = series.members[0] as Candidate;
  const last = series.members.at(-1) as Candidate;
  const emphasised = share(series.members, (member) => member.emphasised) > 0.7;
  const alone = share(series.members, (member) => member.number?.alone === true) > 0.7;
  const attended = headings.some(({ at }) => at < first.at) ? lines.slice(0, first.at).findIndex(({ raw }) => ATTENDED.test(raw)) : -1;
  const titles = new Set(series.members.flatMap((member) => [member.at, member.last]));
  return headings.filter((heading) => {
    if (titles.has(heading.at) || isHeadingLike(text, lines, heading.at + 1) || !lines[heading.at + 1]) return false;
    const title = text.slice(heading.titleAt?.start, heading.titleAt?.end);
    if (heading.at < first.at)
      return (
        attended >= 0 &&
        attended < heading.at &&
        isTopic(title) &&
        heading.emphasised === first.emphasised &&
        !/^(?:apologies|minutes|welcome|public|questions?|planning)\b/i.test(title)
      );
    if (heading.at > last.at) return ['urgent', 'closing'].includes(categoryOf(title)) && isTopic(title);
    const source = (lines[heading.at] as Line).source;
    return (
      alone &&
      emphasised &&
      heading.emphasised &&
      !titles.has(heading.at - 1) &&
      source.type !== 'listItem' &&
      /\s\S+\s/.test(title) &&
      !/[:?.]$/.test(text.slice(source.start, source.end))
    );
  });
}

/** Sub-items inside each item: "5.1 Finance" under 5, "3a", "(a) Bus services" where the heading is emphasised. */
function subItems(text: string, lines: readonly Line[], items: readonly Candidate[], numbered: readonly Candidate[]): Candidate[] {
  const byLine = new Map(numbered.map((candidate) => [candidate.at, candidate]));
  const found: Candidate[] = [];
  const dotted = numbered.filter((candidate) => /^\d+\.n$/.test(candidate.number?.key ?? ''));
  const alone = share(items, (item) => item.number?.alone === true) > 0.7;
  const runIn = dotted.length > 1 && share(dotted, (candidate) => runInEnd(text, lines, candidate) !== null) > 0.6;
  const headed = share(dotted, (candidate) => isPlainHeading(text, candidate)) > 0.6;
  items.forEach((item, k) => {
    const end = items[k + 1]?.at ?? lines.length;
    for (let i = item.last + 1; i < end; i++) {
      const candidate = byLine.get(i);
      const closed = runIn && candidate && isBelow(candidate, item) ? runInEnd(text, lines, candidate) : null;
      if (candidate?.titleAt && closed !== null)
        found.push({ ...candidate, runsOn: true, titleAt: { start: candidate.titleAt.start, end: closed } });
      else if (candidate && isDotted(text, candidate, item, headed)) found.push(candidate);
      else if (!candidate || candidate.number?.key === 'l)') {
        const lettered = readLettered(text, lines, i, alone);
        if (lettered) found.push(lettered);
      }
    }
  });
  return found;
}

/** A short title with nothing behind it and no full stop. */
function isPlainHeading(text: string, candidate: Candidate): boolean {
  const title = text.slice(candidate.titleAt?.start, candidate.titleAt?.end);
  return candidate.kind === 'whole' && !candidate.runsOn && title.length < 100 && !/[.:;]$/.test(title);
}

/** Longest title with its minute behind it on the line of a sub-item. */
const MAX_RUN_IN = 50;
const CLOSES = {
  colon: /:\s{1,9}(?=\S)/,
  dash: /\s[-–—]\s{1,9}(?=\S)/,
  stop: /(?<=[\p{Ll})])\.\s{1,9}(?=[\p{Lu}£“"\d])/u,
} as const;
/** What opens the words of a person, a decision or a remark, and no title. */
const NO_TITLE =
  /^(?:cllrs?|councillors?|mrs?|ms|miss|dr|rev|prof|action|note|noted|resolved|agreed|decision|reasons?|recommendation|in response|the|an?|it|there|this|that|these|no|all|none|members?)\b/i;

/** Where the few words at the start of a range are closed by a colon, a dash or a full stop, with the minute behind them. */
function closeOf(text: string, at: Range, kinds: readonly (keyof typeof CLOSES)[]): number | null {
  const head = text.slice(at.start, Math.min(at.end, at.start + MAX_RUN_IN * 2));
  for (const kind of kinds) {
    const match = CLOSES[kind].exec(head);
    if (!match || match.index < 3 || match.index > MAX_RUN_IN) continue;
    const title = head.slice(0, match.index);
    if (/^[\p{Lu}\d]/u.test(title) && /\p{L}{3}/u.test(title) && !/[£.;]/.test(title) && !NO_TITLE.test(title) && !isSentence(`${title}.`))
      return at.start + match.index;
  }
  return null;
}

/** A few words, a colon, a dash or a stop, and the minute behind it. */
function runInEnd(text: string, lines: readonly Line[], candidate: Candidate): number | null {
  const line = lines[candidate.at] as Line;
  const start = candidate.titleAt?.start ?? line.end;
  if (line.source.cells || candidate.last !== candidate.at || start >= line.end) return null;
  return closeOf(text, { start, end: line.end }, ['colon', 'dash', 'stop']);
}

/** "5.1" or "5.0.1" under "5". */
function isBelow(candidate: Candidate, item: Candidate): boolean {
  const parent = item.number?.printed.replace(/\.0$/, '');
  return parent !== undefined && candidate.number?.key === `${parent}.n`;
}

function isDotted(text: string, candidate: Candidate, item: Candidate, headed: boolean): boolean {
  if (!isBelow(candidate, item)) return false;
  if (candidate.kind === 'none' || candidate.kind === 'case' || candidate.kind === 'stop') return false;
  if (!candidate.emphasised) return headed && isPlainHeading(text, candidate);
  return candidate.score >= 1.5 && !candidate.runsOn && !isTask(text.slice(candidate.titleAt?.start, candidate.titleAt?.end));
}

/** "JB to ask the county when the work is done.": what somebody is to do, in bold. */
const isTask = (title: string): boolean => /^(?!to\b)\S{2,20}(?: \S{2,20}){0,2} to \p{Ll}/iu.test(title) && /\.$/.test(title);

/** "a) Night buses: …" with its heading in bold. */
function readLettered(text: string, lines: readonly Line[], i: number, alone: boolean): Candidate | null {
  const line = lines[i] as Line;
  if (alone && /^\(?[a-z]\)$/.test(line.raw)) return letterAbove(lines, i);
  if (line.source.boldEnd <= line.start + 3 || line.source.type === 'furniture') return null;
  const label = readLabel(line.raw.slice(0, 16));
  if (!label || (label.style !== 'letter' && label.style !== 'roman') || label.length >= line.raw.length) return null;
  const start = line.start + label.length;
  const rest: Range = { start, end: line.end };
  const bold = text.slice(rest.start, Math.min(line.source.boldEnd, rest.end)).replace(/[\s:–—-]{1,60}$/, '');
  if (bold.length < 4 || bold.length > 160 || !/^\p{Lu}/u.test(bold)) return null;
  const number = { printed: label.label, key: 'letter', value: 0, length: label.length, alone: false };
  return {
    at: i,
    last: i,
    number,
    numberAt: { start: line.start, end: line.start + label.mark },
    titleAt: { start, end: start + bold.length },
    kind: 'bold',
    emphasised: true,
    capitals: false,
    runsOn: start + bold.length < line.end,
    score: 2,
  };
}

/** "(a)" on a line of its own, its title below, where the items' own numbers stand so. */
function letterAbove(lines: readonly Line[], i: number): Candidate | null {
  const line = lines[i] as Line;
  const title = lines[i + 1];
  if (!title || title.raw.length > 160 || isSentence(title.raw) || title.source.cells) return null;
  const printed = line.raw.replace(/\W/g, '');
  const number = { printed, key: 'letter', value: 0, length: line.raw.length, alone: true };
  return {
    at: i,
    last: i + 1,
    number,
    numberAt: line,
    titleAt: { start: title.start, end: title.end },
    kind: 'whole',
    emphasised: false,
    capitals: false,
    runsOn: false,
    score: 2,
  };
}

/** Where nothing is numbered nor emphasised: short lines that stand apart from what is above and lead what is below. */
function plainHeadings(text: string, lines: readonly Line[], taken: readonly Candidate[]): Candidate[] {
  const used = new Set(taken.map((candidate) => candidate.at));
  const found = lines.flatMap((line, i): Candidate[] => {
    const next = lines[i + 1];
    const short = line.raw.length <= 60 && /^\p{Lu}[^:.;,!?]*$/u.test(line.raw) && line.raw.split(/\s{1,60}/).length <= 8;
    if (
      !next ||
      used.has(i) ||
      i === 0 ||
      !short ||
      line.source.gap === 0 ||
      next.source.gap > 0 ||
      next.raw.length < 40 ||
      line.source.cells ||
      isAttendanceHeading(line.raw) ||
      isSentence(line.raw)
    )
      return [];
    return [
      {
        at: i,
        last: i,
        number: null,
        numberAt: null,
        titleAt: { start: line.start, end: line.end },
        kind: 'whole',
        emphasised: false,
        capitals: false,
        runsOn: false,
        score: 1,
      },
    ];
  });
  return found.length >= MIN_HEADINGS ? found.filter((candidate) => !isTitleOfDocument(text, lines, candidate)) : [];
}

/** Where nothing is numbered and hardly anything emphasised: short lines of their own, else titles with the minute behind a colon. */
function withoutNumbers(text: string, lines: readonly Line[], taken: readonly Candidate[]): Candidate[] {
  const plain = plainHeadings(text, lines, taken);
  return plain.length > 0 ? plain : runInHeadings(text, lines);
}

/** Share of the lines from the first title on that begin so. */
const MIN_RUN_IN = 0.5;
/** Labels of the head of a document. */
const HEAD_LABEL =
  /^(?:date|time|venue|place|location|contact|subject|to|from|tel|email|(?:chair(?:man|person)?|clerk|secretary|minute taker)(?![’'])|minutes$|quorum|distribution|circulation|those|not|sorry)\b[^:]{0,30}$/i;

/** "Welcome: Mr Fenn greeted all.": paragraphs that mostly begin with a few words and a colon. */
function runInHeadings(text: string, lines: readonly Line[]): Candidate[] {
  const found = lines.flatMap((line, i): Candidate[] => {
    if (i === 0 || line.source.cells || line.source.type !== 'paragraph' || line.source.gap === 0) return [];
    const end = closeOf(text, line, ['colon']);
    const title = end === null ? '' : text.slice(line.start, end);
    if (end === null || isAttendanceHeading(title) || HEAD_LABEL.test(title)) return [];
    return [
      {
        at: i,
        last: i,
        number: null,
        numberAt: null,
        titleAt: { start: line.start, end },
        kind: 'colon',
        emphasised: false,
        capitals: false,
        runsOn: true,
        score: 1,
      },
    ];
  });
  const first = found[0];
  if (!first || found.length <= MIN_HEADINGS) return [];
  const topics = found.filter(({ titleAt }) => isTopic(text.slice(titleAt?.start, titleAt?.end))).length;
  return topics > 1 && found.length >= (lines.length - first.at) * MIN_RUN_IN ? found : [];
}

/** Where nothing is numbered: the headings of the style that serves most, and usual topics in any other. */
function chooseHeadings(text: string, lines: readonly Line[], headings: readonly Candidate[]): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const heading of headings) {
    const key = styleOf(lines[heading.at] as Line);
    const group = groups.get(key);
    if (group) group.push(heading);
    else groups.set(key, [heading]);
  }
  let best: Candidate[] = [];
  let bestScore = 0;
  for (const group of groups.values()) {
    const score = group.reduce((sum, heading) => sum + heading.score + (isHeadingLike(text, lines, heading.at + 1) ? -1.5 : 1), 0);
    if (score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  const topics = headings.filter((heading) => isTopic(text.slice(heading.titleAt?.start, heading.titleAt?.end)));
  const kept = new Set([...best, ...topics]);
  return headings.filter((heading) => kept.has(heading) && !isTitleOfDocument(text, lines, heading));
}

function styleOf(line: Line): string {
  if (line.source.type === 'heading') return `h${line.source.depth}`;
  return isEmphasised(line) ? `bold${line.source.type}` : 'capitals';
}

/** The document's own title stands at the top, names the minutes or the council, and has no minute under it. */
function isTitleOfDocument(text: string, lines: readonly Line[], heading: Candidate): boolean {
  const title = text.slice(heading.titleAt?.start, heading.titleAt?.end);
  const early = heading.at < 8;
  if (
    heading.at < 4 &&
    /^(?:draft )?minutes of (?:the|a)\b.*\b(?:held|meeting|committee|council|cabinet|board|panel|forum|authority|commission)\b/i.test(title)
  )
    return true;
  return early && /\bminutes\b|\bcouncil\b|\bcommittee\b|\bmeeting\b|\b(?:19|20)\d\d\b|\bheld\b/i.test(title) && !isTopic(title)
    ? true
    : early && isHeadingLike(text, lines, heading.at + 1) && !isTopic(title);
}

function toOpener(candidate: Candidate): Opener {
  return {
    from: candidate.at,
    to: candidate.last + 1,
    number: candidate.number?.printed ?? null,
    numberAt: candidate.numberAt,
    titleAt: candidate.titleAt ? [candidate.titleAt] : [],
  };
}
