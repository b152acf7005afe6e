/** The facts of a document as lines, so that two readings can be compared: what is in one and not in the other. */

const fold = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
const short = (text) => (text.length > 110 ? `${text.slice(0, 80)} … ${text.slice(-26)}` : text);
const filled = (...values) => values.filter((value) => value !== null && value !== undefined && value !== '').join(' · ');

/** A line for each clause, sub-clauses below their parent's labels. */
const clauseLines = (clauses, above) =>
  clauses.flatMap(({ label, text, clauses: below }) => {
    const path = [...above, label ?? '–'];
    return [`${path.join('.')} ${short(fold(text))}`, ...clauseLines(below, path)];
  });

const voteOf = (vote) => vote && filled('vote', vote.for, vote.against, vote.abstentions, vote.method, vote.result);

/** How a row of each kind reads; the order is that of the report. */
const KINDS = {
  items: ({ items }) => items.map((item) => filled(item.number ?? 'no number', fold(item.title))),
  resolutions: ({ resolutions }, at) =>
    resolutions.map((one) => at(one, filled(one.kind, one.mover, one.seconder, voteOf(one.vote), short(fold(one.text))))),
  clauses: ({ resolutions }, at) => resolutions.flatMap((one) => clauseLines(one.clauses, []).map((line) => at(one, line))),
  money: ({ money }, at) => money.map((one) => at(one, filled(fold(one.text), `${one.value} ${one.currency}`, one.max, one.role))),
  dates: ({ dates }, at) => dates.map((one) => at(one, filled(fold(one.text), one.edtf, one.role))),
  pilots: ({ pilots }, at) =>
    pilots.map((one) => at(one, filled(one.name, one.places.join(', '), one.programme, one.status, one.start, one.end, one.duration))),
  people: ({ people }, at) => people.map((one) => at(one, filled(fold(one.name), one.status, one.role))),
  actions: ({ actions }, at) => actions.map((one) => at(one, filled(one.owner, one.deadline, short(fold(one.text))))),
};

export const KIND_NAMES = Object.keys(KINDS);

/** Every fact of a document, by kind. */
export function factLines(document) {
  const names = new Map(document.items.map(({ id, number, title }) => [id, number ?? short(fold(title)).slice(0, 30)]));
  const at = ({ item }, text) => `[${item === null ? '' : names.get(item)}] ${text}`;
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, KINDS[kind](document, at)]));
}

/** What the second list has and the first has not, each as often as it is missing. */
export function missing(first, second) {
  const left = new Map();
  for (const line of first) left.set(line, (left.get(line) ?? 0) + 1);
  return second.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
