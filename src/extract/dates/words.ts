/** Word tables of the calendar: months, weekdays, seasons, ordinals, and the small words around a date. All keys are lower case. */

/**
 * Whether a month's name means a month when it stands alone. free: always; name: unless it looks like a person, a town or a verb;
 * strict: only where the words around it say so; never: only with a day or a year.
 */
export type Bare = 'free' | 'name' | 'strict' | 'never';

export interface MonthWord {
  month: number;
  bare: Bare;
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const FULL_BARE: readonly Bare[] = ['free', 'free', 'name', 'name', 'strict', 'name', 'free', 'name', 'free', 'free', 'free', 'free'];
const SHORT: readonly [word: string, month: number, bare: Bare][] = [
  ['jan', 1, 'strict'],
  ['feb', 2, 'free'],
  ['febr', 2, 'free'],
  ['mar', 3, 'strict'],
  ['apr', 4, 'strict'],
  ['jun', 6, 'strict'],
  ['jul', 7, 'strict'],
  ['aug', 8, 'strict'],
  ['sep', 9, 'strict'],
  ['sept', 9, 'free'],
  ['oct', 10, 'free'],
  ['nov', 11, 'free'],
  ['dec', 12, 'free'],
];

/** Months that may have a full stop of their own. */
export const ABBREVIATED: ReadonlySet<string> = new Set(SHORT.map(([word]) => word));

/** Slips of the typist that are seen again and again. */
const TYPOS: readonly (readonly string[])[] = [
  ['janurary', 'januray', 'janaury', 'janury', 'jauary', 'jaunary', 'januaury'],
  ['febuary', 'feburary', 'febraury', 'febrary', 'februrary', 'febuaury', 'februray', 'feburuary'],
  [],
  ['apirl', 'arpil', 'aprill'],
  [],
  [],
  [],
  ['agust', 'augst', 'auguest', 'augsut', 'augest'],
  ['septmber', 'setpember', 'septembr', 'sepember', 'semptember', 'septemeber', 'sepetember', 'septmeber'],
  ['ocotber', 'octobre', 'octber', 'ocober', 'otober', 'octboer'],
  ['novmber', 'novemer', 'novembr', 'novemeber', 'novermber', 'novmeber'],
  ['decmber', 'deceber', 'decembr', 'decemeber', 'decemer', 'decmeber'],
];

/** Welsh, with the soft mutations that follow "o" and "i". */
const WELSH: readonly (readonly string[])[] = [
  ['ionawr'],
  ['chwefror'],
  ['mawrth', 'fawrth'],
  ['ebrill'],
  ['mai', 'fai'],
  ['mehefin', 'fehefin'],
  ['gorffennaf', 'orffennaf'],
  ['awst'],
  ['medi', 'fedi'],
  ['hydref'],
  ['tachwedd', 'dachwedd'],
  ['rhagfyr', 'ragfyr'],
];

/** Irish, with and without the long marks; names of two words are keyed by their first (see `SECOND_WORDS`). */
const IRISH: readonly (readonly string[])[] = [
  ['eanáir', 'eanair'],
  ['feabhra', 'fheabhra'],
  ['márta', 'marta', 'mhárta'],
  ['aibreán', 'aibrean'],
  ['bealtaine', 'bhealtaine'],
  ['meitheamh', 'mheitheamh'],
  ['iúil', 'iuil'],
  ['lúnasa', 'lunasa'],
  ['meán', 'mean', 'mheán'],
  ['deireadh', 'dheireadh'],
  ['samhain', 'samhna'],
  ['nollaig', 'nollag'],
];

/** "Meán Fómhair" and "Deireadh Fómhair": the first word alone is no month. */
export const SECOND_WORDS: ReadonlySet<string> = new Set(['fómhair', 'fomhair']);
export const TWO_WORD_MONTHS: ReadonlySet<string> = new Set([...(IRISH[8] as string[]), ...(IRISH[9] as string[])]);

export const MONTHS: ReadonlyMap<string, MonthWord> = new Map<string, MonthWord>([
  ...MONTH_NAMES.map((name, i): [string, MonthWord] => [name.toLowerCase(), { month: i + 1, bare: FULL_BARE[i] as Bare }]),
  ...SHORT.map(([word, month, bare]): [string, MonthWord] => [word, { month, bare }]),
  ...TYPOS.flatMap((words, i) => words.map((word): [string, MonthWord] => [word, { month: i + 1, bare: 'free' }])),
  ...[...WELSH.entries(), ...IRISH.entries()].flatMap(([i, words]) =>
    words.map((word): [string, MonthWord] => [word, { month: i + 1, bare: 'never' }]),
  ),
]);

/** Season number as EDTF has it, 21 to 24. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['winter', 24],
]);

/** Days of the week from Sunday, 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['sunday', 'sun'],
    ['monday', 'mon'],
    ['tuesday', 'tue', 'tues', 'tueday', 'tuseday'],
    ['wednesday', 'wed', 'weds', 'wednes', 'wedneday', 'wednesdy', 'wensday', 'wednsday'],
    ['thursday', 'thu', 'thur', 'thurs', 'thurday', 'thrusday'],
    ['friday', 'fri'],
    ['saturday', 'sat', 'saterday'],
  ].flatMap((words, day) => words.map((word): [string, number] => [word, day])),
);

export const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Ordinals in words, as far as quarters need them. */
export const QUARTER_ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
  ['last', 4],
]);

/** Ordinals in words that can name a day, without their tens. */
export const DAY_ORDINALS: ReadonlySet<string> = new Set(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth ' +
    'eighteenth nineteenth twentieth thirtieth'
  ).split(' '),
);
export const TENS: ReadonlySet<string> = new Set(['twenty', 'thirty']);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words before a number that make it a number of something: "Item 7", "minute 12/11", "cheque 2016". */
export const REFERENCE_WORDS = words(`
  item items minute minutes min mins no nos num number numbers ref refs reference page pages p pp para paras paragraph paragraphs section
  sections clause clauses room flat unit plot plots phase stage appendix annex table figure fig version part schedule tier level grade
  class block zone sheet chq chqs cheque cheques invoice note chapter category policy resolution application motion question box ext
  extension tel telephone phone fax mobile form route road bus model iso bs agenda order footpath bridleway lamp column lot job file
  case serial code pin postcode grid gate platform channel vol volume edition rule regulation act article`);

/** Words for money, measures and things counted, after a number. */
export const COUNT_NOUNS = words(`
  homes houses dwellings residents people persons households properties words copies leaflets metres meters m sq square miles mile tonnes tons
  trees bulbs units places spaces pupils children hours hrs litres kg kwh employees staff visitors votes signatures members cars vehicles lamps
  bags cases calls responses tickets pounds pound euros euro gbp jobs steps feet ft acres hectares gallons watts beds bedrooms customers
  users patients students families questionnaires letters emails items volunteers attendees followers views likes signatories respondents
  bricks flags poppies seats chairs books km kilometres yards cubic psi rpm mm cm pence p streetlights lights columns meals boxes
  different new additional extra more other individual local flyers posters pages points entries names hits square-feet sq.m steps years days
  weeks months minutes crocus daffodil`);

/** Small words that may follow anything. */
export const FUNCTION_WORDS = words(`
  a an the and or but nor so yet as at by for from in into of off on onto out over per than that this these those to until till up upon via with
  within without when where while which who whom whose was were is are be been being has have had will would shall should can could may might
  must do does did not no if then there their they it its he she we our his her i you all both each every also only just still again after
  before during since through throughout because due re has inclusive onwards however although though following regarding subject once against about
  between under above below plus minus along it's its next last`);

/** Words for acts of law: a year beside them is a part of a name. */
export const LAW_WORDS = words(
  'act acts regulation regulations regs order orders rules measure statute bill directive byelaws bylaws code conduct practice',
);

/** Words whose year is part of a name. */
export const NAME_WORDS = words('horizon vision windows office euro agenda route studio copyright ©');

/** Prepositions and the like that make a bare year or month a time. */
export const STRONG_TIME_WORDS = words(`
  in since during until till throughout circa c year years mid early late spring summer autumn winter christmas easter established founded built
  erected formed dating`);
export const WEAK_TIME_WORDS = words('by of from to before after for between through and or around about beyond');

/** Words before a month standing alone that make it one. */
export const MONTH_BEFORE = words(`
  in by from until till to since during of for early late mid end last next this our between throughout after before beginning start middle month
  through previous following onwards each every mis mí mi via per`);

/** Words after a month standing alone that make it one: "the May meeting". */
export const MONTH_AFTER = words(`
  meeting meetings agenda agendas minutes newsletter newsletters report reports update updates payment payments salary salaries wages wage
  invoice invoices statement statements accounts account figures figure edition issue elections election budget return returns council
  committee cabinet session period quarter deadline bulletin half term rent bill bills expenses payroll date dates onwards round cycle visit
  event events inspection inspections reconciliation magazine letter hire public monthly ordinary full annual general special extraordinary
  plenary board parish community bank finance financial outturn forecast data monitoring planning mmwr receipts receipt transactions pay
  to until till through overtime mileage fee fees costs cost totals total balance charges direct`);

/** Verbs after "may", which make it one too. */
export const MAY_VERBS = words(`
  be not have also need wish result apply seek require include take only well then contact attend become give make use arise exist submit
  request appoint decide resolve exclude refer vary consider change affect lead cause help want like even never still i we he she they it you the`);

/** What persons do, behind a first name that is a month's too; and what is done to them, before it. */
export const SAYS = words(`
  added said says reported thanked asked noted agreed advised confirmed stated suggested explained proposed seconded offered volunteered welcomed
  attended arrived left spoke updated raised told wrote brought chaired replied commented requested`);
export const IS_ASKED = words('thank thanked thanking ask asked asking told tell contact contacted welcomed invited');

export const TITLES = words(
  'mr mrs ms miss mx dr doctor cllr cllrs cllr. councillor councillors cr sir dame rev revd reverend prof professor alderman lord lady pc pcso sgt',
);

/** Words that make a pair such as 24/25 a financial year. */
export const FISCAL_BEFORE = words('fy year years budget budgets precept accounts financial tax season municipal f/y');
export const FISCAL_AFTER = words(`
  budget budgets precept precepts accounts financial season outturn programme capital revenue forecast settlement estimates estimate audit
  municipal academic plan allocation funding grant grants figures savings year fy accounts spend expenditure income tax council
  insurance membership subscription contract`);
export const FISCAL_WEAK = words('for in of during since to from until by and the');
export const AGE_WORDS = words('aged age ages pages page items nos numbers between approximately units houses flats plots about old olds');

/** Words before d/m without a year that make it a date; the second list only where it can be no fraction. */
export const DAY_STRONG = words('on until till dated date w/c wc commencing due closes closed ends ending since');
export const DAY_WEAK = words('for by from to before after of the meeting and at deadline');

/** "last year" and the like, after a month. */
export const YEAR_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['last', -1],
  ['previous', -1],
  ['next', 1],
  ['following', 1],
]);
