/**
 * Makes minutes to measure with: every layout, any size, the same text for the same seed on every machine.
 */

const WORDS =
  'the of and to in a that for was on by with from at report members officers budget service review plan work housing roads parks schools library market bridge drainage tender contract figures progress concern question response statement quarter forecast pressure staffing consultation residents scheme repairs survey estimate delivery timetable'.split(
    ' ',
  );
const NAMES = ['A Finch', 'T Wren', 'J Larkspur', 'C Moss', 'P Sedge', 'R Gannet', 'N Tidewell', 'M Alder', 'S Teasel', 'B Heron'];
const TITLES = [
  'Mill Pond',
  'Market Charges',
  'Library Hours',
  'Winter Roads',
  'Bridge Repairs',
  'Allotment Rents',
  'Flood Plan',
  'Housing Survey',
  'School Crossing',
  'Quay Wall',
];
const PLACES = ['Eastgate', 'Lower Weir', 'Marsh End', 'Fernhollow', 'Oxbridge', 'Deerhurst', 'Quayside', 'Upton Vale'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'September', 'October', 'November'];

/** A generator of numbers from 0 to 1 (mulberry32): the same for the same seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function kit(seed) {
  const random = randomFrom(seed);
  const number = (from, to) => from + Math.floor(random() * (to - from + 1));
  const pick = (list) => list[number(0, list.length - 1)];
  const day = () => `${number(1, 28)} ${pick(MONTHS)}`;
  const date = () =>
    pick([
      () => `${day()} ${number(2015, 2021)}`,
      () => `${number(10, 28)}/0${number(1, 9)}/${number(2015, 2021)}`,
      day,
      () => `${number(2015, 2020)}/${number(16, 21)}`,
    ])();
  const money = () =>
    pick([
      () => `£${number(1, 9)}.${number(1, 9)}m`,
      () => `£${number(2, 90)},${number(100, 999)}`,
      () => `£${number(10, 900)}k`,
      () => `£${number(5, 90)}.50`,
    ])();
  const words = (count) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const sentence = () => {
    const middle = pick([
      () => words(number(6, 14)),
      () => `${words(number(3, 8))} ${money()} ${words(number(2, 6))}`,
      () => `${words(number(3, 8))} on ${date()} ${words(number(2, 5))}`,
      () => `Councillor ${pick(NAMES)} ${words(number(5, 10))}`,
      () => `a trial in ${pick(PLACES)} ${words(number(3, 8))}`,
    ])();
    return `${middle.charAt(0).toUpperCase()}${middle.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: number(2, 5) }, sentence).join(' ');
  const decision = () =>
    pick([
      () => `RESOLVED that ${words(8)} be approved at a cost of ${money()}.`,
      () => `RESOLVED:\n\n(a) that the report be noted;\n\n(b) that ${words(7)} by ${date()}; and\n\n(c) that ${words(6)} be deferred.`,
      () => `It was AGREED that ${words(9)}.`,
    ])();
  return { number, pick, date, money, words, paragraph, decision };
}

const body = (k) => Array.from({ length: k.number(2, 6) }, k.paragraph).join('\n\n');

/** The layouts: how a document opens, and what one item looks like. */
const LAYOUTS = {
  'printed-minutes': {
    open: (k) =>
      `MINUTES of a meeting of the ${k.pick(TITLES)} Committee held at the Old Forge on Tuesday, 4 June 2019 at 7.00 pm\n\nPRESENT: Councillors ${NAMES.slice(0, 4).join(', ')}\n\n`,
    item: (k, n) => `${n}. ${k.pick(TITLES).toUpperCase()}\n\n${body(k)}\n\n${k.decision()}\n\n`,
  },
  'moderngov-meeting': {
    open: (k) =>
      `Agenda and minutes\n\n${k.pick(TITLES)} Board - Thursday, 17th October, 2019 10.00 am\n\nVenue: Customs House\n\nContact: ${k.pick(NAMES)}\n\nItems\nNo. Item\n\n`,
    item: (k, n) => `${n}.\n\n${k.pick(TITLES)} pdf icon PDF ${k.number(50, 400)} KB\n\nMinutes:\n\n${body(k)}\n\n${k.decision()}\n\n`,
  },
  'moderngov-agenda-item': {
    open: (k) => `Agenda item\n\n${k.pick(TITLES)}\n\nCabinet Portfolio:- Roads\n\nTo consider a report.\n\nMinutes:\n\n`,
    item: (k) => `${body(k)}\n\n${k.decision()}\n\n`,
  },
  generic: {
    open: (k) => `Notes of the ${k.pick(TITLES)} group, 8 April 2019\n\n`,
    item: (k, n) => `${n} ${k.pick(TITLES)}\n${body(k)}\nAgreed: ${k.words(6)}.\n\n`,
  },
};

export const LAYOUT_NAMES = Object.keys(LAYOUTS);

/** Minutes of about so many characters. */
export function generateMinutes({ layout = 'printed-minutes', size = 20_000, seed = 1 } = {}) {
  const k = kit(seed);
  const { open, item } = LAYOUTS[layout];
  const pieces = [open(k)];
  let length = pieces[0].length;
  for (let n = 1; length < size; n++) {
    const piece = item(k, n);
    pieces.push(piece);
    length += piece.length;
  }
  return pieces.join('');
}

/** A set of documents: every layout in turn. */
export function generateSet({ count, size, seed = 1 }) {
  return Array.from({ length: count }, (_, i) =>
    generateMinutes({ layout: LAYOUT_NAMES[i % LAYOUT_NAMES.length], size, seed: seed * 1000 + i }),
  );
}
