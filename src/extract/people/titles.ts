/**
 * Words before and after a name that are no part of it, as tables.
 *
 * Accepts: "Cllr", "Cllrs.", "County Councillor", "Mrs", "Sir", "PC", "Cynghorydd"; after the name "OBE", "MP", "JP"
 * Refuses: "Major" as a surname ("John Major": nothing follows it), "Ms" without a name
 */

/** Titles of one person, lower case, without the stop. */
const SINGULAR = new Set(
  (
    "rev'd councillor cllr clr cllor councilor cr ald alderman alderwoman bailie mr mrs ms miss mx master dr doctor prof professor rev revd reverend canon " +
    'father fr pastor imam rabbi sir dame lord lady baroness baron viscount hon capt captain major col colonel lt lieutenant sgt sergeant sergt ' +
    'insp inspector supt superintendent constable commander cdr admiral cyng cyngh cynghorydd uas'
  ).split(' '),
);

/** Titles that are written in capitals or are a word of another meaning otherwise ("Pc", "ps"). */
const CAPITAL_TITLES = new Set(['PC', 'PCSO', 'PS', 'WPC', 'DC', 'DI', 'DS', 'CI', 'CPT']);

/** Titles of several persons, with the title each of them has. */
const PLURAL = new Map([
  ['councillors', 'Councillor'],
  ['councilors', 'Councillor'],
  ['cllrs', 'Cllr'],
  ["cllr's", 'Cllr'],
  ["councillor's", 'Councillor'],
  ['clrs', 'Clr'],
  ['crs', 'Cr'],
  ['aldermen', 'Alderman'],
  ['messrs', 'Mr'],
  ['drs', 'Dr'],
  ['mesdames', 'Mrs'],
  ['pcs', 'PC'],
  ['pcsos', 'PCSO'],
  ['cynghorwyr', 'Cynghorydd'],
]);

/** Words that stand before a title and belong to it ("County Councillor", "Chief Inspector", "the Rev", "Rt Hon"). */
const BEFORE_TITLE = new Set(
  'county borough district town city parish community ward unitary chief detective right rt the honourable lieutenant temporary acting y an'.split(
    ' ',
  ),
);

/** Words that may be left hanging before a title at a line's end. */
export const isTitlePrefix = (word: string): boolean => BEFORE_TITLE.has(bare(word));

/** Titles that stand behind no such word: "…, Director of Growth and Community⏎Mr Hill". */
export const isCourtesy = (word: string): boolean => /^(?:mr|mrs|ms|miss|mx|dr)\.?$/i.test(word);

/** Letters after a name. "MS" (Member of the Senedd) is one only there. */
const HONOURS = new Set(
  (
    'OBE MBE CBE KBE DBE BEM KCB CB GBE QPM KPM QFSM JP DL QC KC MP MSP MEP MLA AM MS TD CC MA BA BSc MSc PhD MBA LLB FRSA FCIS CPFA FCA ACA CiLCA PSLCC ' +
    'FSLCC FdA Esq Esquire BCA RD VRD GM GC'
  ).split(' '),
);

/** Folded words, kept: a list asks for the same few over and over. */
const folded = new Map<string, string>();
const MAX_FOLDED = 5_000;

function bare(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  const fresh = fold(word);
  if (folded.size >= MAX_FOLDED) folded.clear();
  folded.set(word, fresh);
  return fresh;
}

const fold = (word: string): string => word.replace(/[.’‘`]/g, (mark) => (mark === '.' ? '' : "'")).toLowerCase();

export const isHonour = (word: string): boolean => HONOURS.has(word.replace(/\./g, ''));

/** Whether a word alone can be a title of one person. */
export function isTitleWord(word: string): boolean {
  return CAPITAL_TITLES.has(word.replace(/\./g, '')) || (/^\p{Lu}/u.test(word) && SINGULAR.has(bare(word)));
}

/** The title that each person has under a word for several ("Cllrs" → "Cllr"), or null. */
export const pluralTitle = (word: string): string | null => (/^\p{L}/u.test(word) ? (PLURAL.get(bare(word)) ?? null) : null);

export interface TitleMatch {
  /** Count of words the title takes. */
  words: number;
  /** Title of each person where it is a title for several, else null. */
  plural: string | null;
}

/** Read the title that a run of words opens with ("County Councillor", "Cllr Mrs", "Rev Dr"), or null. */
export function readTitle(words: readonly string[]): TitleMatch | null {
  let at = 0;
  while (at < words.length && at < 3 && BEFORE_TITLE.has(bare(words[at] as string)) && !isTitleWord(words[at] as string)) at++;
  const plural = at < words.length ? pluralTitle(words[at] as string) : null;
  if (plural)
    return { words: ownTitles(words, at + 1), plural: [...words.slice(0, at).filter((word) => !/^the$/i.test(word)), plural].join(' ') };
  if (
    at > 0 &&
    isCourtesy(words[at] ?? '') &&
    /^(?:county|borough|district|town|city|parish|community|ward|unitary)$/.test(bare(words[at - 1] as string))
  )
    return null;
  const first = at;
  while (at < words.length && at < first + 3 && isTitleWord(words[at] as string)) at++;
  return at > first ? { words: at, plural: null } : null;
}

/** "Councillors Mrs E Ash and D Oak": behind the title of all the first has one of her own. */
function ownTitles(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length - 1 && isTitleWord(words[at] as string)) at++;
  return at;
}

/** Titles whose bearers may be called after a place. */
export const isPeer = (words: readonly string[]): boolean =>
  words.some((word) => /^(?:lord|lady|baroness|baron|viscount|earl)$/i.test(word));
