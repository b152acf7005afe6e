/**
 * Votes as printed.
 *
 * Accepts: "10 votes for, 3 against and 1 abstention", "For (14)", "(Vote – For: 5, Against: 0)", "by 5 votes to 2", "Cllr A abstained, five in favour", "unanimously", "nem con",
 * "on the Chairman's casting vote", "by a show of hands"
 * Refuses: "for 12 months", "against the budget", "one member of the public was against"
 */
import type { Vote, VoteMethod } from '../../model/resolution.ts';

const NUMBER_WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
/** A count, and no sum of money ("£12 against a budget"). */
const COUNT = `(?<![£€$])(\\d{1,3}|${NUMBER_WORDS.join('|')}|none|nil)`;

const numberOf = (word: string | undefined): number | null => {
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  const at = NUMBER_WORDS.indexOf(word.toLowerCase());
  return at >= 0 ? at : /^(?:none|nil)$/i.test(word) ? 0 : null;
};

const FOR: readonly RegExp[] = [
  /\b(?:ayes?|yes)\s{0,3}[:=–-]?\s{0,3}(\d{1,3})[\s,;/]{1,9}(?:noes|nays?|no)\b/i,
  /\bfor\s{1,3}(\d{1,3})(?:[,;.]|\s{1,3}and)?\s{1,3}against\s{1,3}\d/i,
  /\bvoted\s{1,3}for\s{1,3}(\d{1,3})(?=\s?[,.;]|\s{1,3}and\b|$)/i,
  /\bin favour\s{1,3}(\d{1,3})(?=\s?[,.;)\]]|\s{1,3}against\b|$)/i,
  /\b(?:carried|passed|lost|defeated)\s{1,3}(?:by\s{1,3})?(\d{1,3})\s{1,3}to\s{1,3}\d{1,3}\b/i,
  /\b(?:majority|carried|agreed|resolved|passed|lost|vote)\b[^.()]{0,20}\((\d{1,3})\s?[:–-]\s?\d{1,3}\)/i,
  /\b(?:voted|carried|passed|agreed|approved|lost|defeated|by)\s{1,9}(\d{1,3})\s?[-–]\s?\d{1,3}\b(?![/-])/i,
  new RegExp(`\\b(?:carried|passed|agreed|approved)\\s{1,9}by\\s{1,9}${COUNT}\\s{1,9}votes?\\b(?!\\s{1,9}to\\b)`, 'i'),
  new RegExp(
    `\\b(?:[Ff]or|FOR|[Ii]n [Ff]avour|IN FAVOUR)(?: the (?:motion|proposal|amendment|recommendation|application))?\\s{0,60}[:(–=-]\\s{0,60}${COUNT}\\b`,
  ),
  new RegExp(
    `\\b${COUNT}\\s{1,60}(?:members?\\s{1,60}|councillors?\\s{1,60}|votes?\\s{1,60}|voted\\s{1,60}|voting\\s{1,60}|were\\s{1,60}|votes?\\s{1,60}were\\s{1,60}cast\\s{1,60})*(?:in favour|for)(?=\\s{0,60}(?:[,;.)]|$|and\\b|\\d|(?:of )?the (?:motion|proposal|proposition|amendment|recommendation|application)|with\\b|to\\b|-|–))`,
    'i',
  ),
  new RegExp(`\\b(?:by\\s{1,60})?${COUNT}\\s{1,60}votes?\\s{1,60}to\\s{1,60}(?:\\d+|${NUMBER_WORDS.join('|')})\\b`, 'i'),
  new RegExp(`\\b${COUNT}\\s{1,60}in favour\\b`, 'i'),
];
const AGAINST: readonly RegExp[] = [
  /\b(?:ayes?|yes)\s{0,3}[:=–-]?\s{0,3}\d{1,3}[\s,;/]{1,9}(?:noes|nays?|no)\s{0,3}[:=–-]?\s{0,3}(\d{1,3})\b/i,
  /\bagainst\s{1,3}(\d{1,3})(?=\s?[,.;)\]]|\s{1,3}(?:and|abst\w{1,9})\b|$)/i,
  /\b(?:carried|passed|lost|defeated)\s{1,3}(?:by\s{1,3})?\d{1,3}\s{1,3}to\s{1,3}(\d{1,3})\b/i,
  /\b(?:majority|carried|agreed|resolved|passed|lost|vote)\b[^.()]{0,20}\(\d{1,3}\s?[:–-]\s?(\d{1,3})\)/i,
  /\b(?:voted|carried|passed|agreed|approved|lost|defeated|by)\s{1,9}\d{1,3}\s?[-–]\s?(\d{1,3})\b(?![/-])/i,
  new RegExp(
    `\\b(?:[Aa]gainst|AGAINST)(?: the (?:motion|proposal|amendment|recommendation|application))?\\s{0,60}[:(–=-]\\s{0,60}${COUNT}\\b`,
  ),
  new RegExp(
    `\\b${COUNT}\\s{1,60}(?:members?\\s{1,60}|councillors?\\s{1,60}|votes?\\s{1,60}|voted\\s{1,60}|voting\\s{1,60}|were\\s{1,60})*(?:against|opposed)\\b`,
    'i',
  ),
  new RegExp(`\\b(?:\\d+|${NUMBER_WORDS.join('|')})\\s{1,60}votes?\\s{1,60}to\\s{1,60}${COUNT}\\b`, 'i'),
];
const ABSTAINED: readonly RegExp[] = [
  /\b(?:abstain(?:ed|ing)?|abstentions?)\s{1,3}(\d{1,3})(?=\s?[,.;)\]]|$)/i,
  new RegExp(`\\b(?:[Aa]bstain(?:ed|ing)?|[Aa]bstentions?|ABSTAIN(?:ED)?|ABSTENTIONS?)\\s{0,60}[:(–=-]\\s{0,60}${COUNT}\\b`),
  new RegExp(
    `\\b(?:with\\s{1,60})?${COUNT}\\s{1,60}(?:members?\\s{1,60}|councillors?\\s{1,60}|votes?\\s{1,60})*(?:abstentions?|abstained|abstaining|abstain)\\b`,
    'i',
  ),
];
/** What ends the words of one side. */
const SIDE_END =
  '(?=\\s{0,3}(?:[,;.)\\]]|$|and\\b|with\\b|\\d|(?:of )?the (?:motion|proposal|proposition|amendment|recommendation|application)\\b))';
const SIDE = '(?:for|against|in favour|abst(?:ain(?:ed|ing)?|entions?))';
/** Words that begin with a tally: "For 31, Against 9", "(Four in favour, one abstention)", "7 votes for". */
const TALLY = new RegExp(
  `^[\\s([]{0,4}(?:${SIDE}(?: the (?:motion|proposal|amendment|recommendation))?(?:\\s{0,3}[:=–-]\\s{0,3}|\\s{1,3})${COUNT}\\b\\s{0,3}(?:[,;.)\\]/]|$|(?:and\\s{1,3})?(?:against|abst))|(?:ayes?|yes|noes|nays?)(?:\\s{0,3}[:=–-]\\s{0,3}|\\s{1,3})\\d|no\\s{0,3}[:=–-]\\s{0,3}\\d{1,3}\\W{0,2}$|${COUNT}\\s{1,3}(?:(?:members?|councillors?|votes?|voted|voting|cast|were)\\s{1,3}){0,3}${SIDE}${SIDE_END})`,
  'i',
);

/** Whether a sentence or line begins with the count of one side. */
export const opensTally = (text: string): boolean => TALLY.test(text.slice(0, 80));

/** "Cllr A and Cllr B abstained", "Councillors A, B and C voting against", "AB and CD dissenting": names count. */
const TITLE_WORD = '\\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\\b';
const TITLE = `(?:${TITLE_WORD}\\.?\\s{1,60}){1,3}`;
/** A title is no name: a list of many names has one reading only, and does not keep the search busy where no verb follows. */
const ONE = `(?!${TITLE_WORD})[A-Z][\\w.'’-]*(?:\\s{1,60}(?!${TITLE_WORD})[A-Z][\\w'’-]+){0,3}`;
const NAMED = new RegExp(
  `((?<!\\bby\\s)${TITLE}${ONE}(?:(?:[,;]\\s{0,60}(?:and\\s{1,60})?|\\s{1,60}and\\s{1,60})(?:${TITLE})?${ONE}){0,60}|\\b[A-Z]{2,3}(?:(?:,\\s{0,60}|\\s{1,60}(?:and|&)\\s{1,60})[A-Z]{2,3}){0,5})\\s{1,60}(?:(abstained|abstaining|asked that (?:their|his|her) abstentions? be (?:recorded|noted))|voted against|voting against|dissenting|dissented|asked that (?:their|his|her) (?:vote|dissent)s?(?: against)? be (?:recorded|noted))\\b`,
);

const METHODS: readonly (readonly [RegExp, VoteMethod])[] = [
  [/\bcasting vote\b/i, 'casting'],
  [/\brecorded vote\b|\bnamed vote\b|\broll[- ]call\b|\bnames? (?:were|was) recorded\b/i, 'recorded'],
  [/\bshow of hands\b/i, 'hands'],
  [/\b(?:secret )?ballot\b/i, 'ballot'],
  [
    /\bunanimous(?:ly)?\b|\bnem\.?\s?con\b|\ball (?:were )?(?:agreed|in favour|in agreement)\b|\bby (?:general )?(?:assent|consensus|affirmation)\b|\bwithout dissent\b|\bno(?:body)? (?:one )?dissent/i,
    'assent',
  ],
];
const CARRIED = /\b(?:was |were |be |motion |amendment |resolution |proposal |vote )?(?:carried|passed)\b/i;
/** Bare, the word counts in capitals, at the beginning and behind what is put to the vote: elsewhere property is lost, too. */
const LOST =
  /\b(?:[Ww]as |[Ww]ere |[Aa]nd |[Dd]eclared |[Mm]otion |MOTION |[Aa]mendment |AMENDMENT |[Pp]roposal |[Vv]ote )(?:lost|defeated|rejected|not carried|fell|failed)\b|\b(?:LOST|DEFEATED|REJECTED|NOT CARRIED)\b|^(?:Lost|Defeated)\b|[:–-] ?[Ll]ost\b/;

const first = (patterns: readonly RegExp[], text: string): number | null => {
  for (const pattern of patterns) {
    const number = numberOf(pattern.exec(text)?.[1]);
    if (number !== null) return number;
  }
  return null;
};

/** Gate: nothing of a vote can be in the text without one of these. */
const GATE =
  /favour|against|abst|vote|unanim|majority|dissent|nem|ballot|carried|lost|hands|all (?:were )?(?:agreed|in)|for\s{0,60}[:(–=-]|consensus|assent|\b(?:ayes|yes)\b/i;

/** Read the vote printed in a stretch of text, or null. */
export function readVote(text: string): Vote | null {
  if (!GATE.test(text)) return null;
  const counted = { for: first(FOR, text), against: first(AGAINST, text), abstentions: first(ABSTAINED, text) };
  const named = readNamed(text);
  if (named) counted[named.side] ??= named.names.length;
  const method = METHODS.find(([words]) => words.test(text))?.[1] ?? null;
  const result = LOST.test(text) ? 'lost' : CARRIED.test(text) ? 'carried' : null;
  const numbers = counted.for !== null || counted.against !== null || counted.abstentions !== null;
  if (!numbers && method === null && result === null) return null;
  return {
    ...counted,
    method: numbers && method === 'assent' ? null : method,
    result,
    members: named ? { for: [], against: [], abstentions: [], [named.side]: named.names } : null,
  };
}

/** The members who are named with their side. */
function readNamed(text: string): { side: 'against' | 'abstentions'; names: string[] } | null {
  const match = NAMED.exec(text);
  const names = (match?.[1] ?? '')
    .split(/[,;&]|\band\b/)
    .map((name) => name.trim().replace(/^(?:Councillors|Cllrs)\.?\s{1,60}/, ''))
    .filter((name) => /[A-Z]/.test(name));
  return match && names.length > 0 ? { side: match[2] ? 'abstentions' : 'against', names } : null;
}
