import type { Category } from '../model/item.ts';

/**
 * What agenda items are about, by the words of their titles: the first row that matches gives the category. Rows of one category say the same
 * thing in other houses' words.
 */
const CATEGORY_ROWS: readonly (readonly [Category, RegExp])[] = [
  [
    'exclusion',
    /\bexclusion of (?:the )?(?:press|public)|\bpress and public\b|\bexempt (?:items?|business|information)\b|\bin committee\b/i,
  ],
  ['apologies', /\bapolog(?:y|ies)\b|\babsen(?:ce|t)\b|^(?:attendance|present|welcome)\b|\bsubstitut/i],
  [
    'declarations',
    /\bdeclar\w{1,30} of\b.{0,160}\binterest|\binterests?\b.{0,160}\bdeclar|\bdisclosable pecuniary|\bdispensations?\b|\bregister of interests\b|\bparty whip\b/i,
  ],
  ['minutes', /\bminutes?\b(?!.{0,160}\bsilence\b)|\bmatters arising\b|\bcorrect record\b/i],
  [
    'public-participation',
    /\bpublic (?:participation|forum|question|session|speaking|comment|open|address|time|input)|\bopen (?:forum|session|floor)\b|\bdemocratic (?:period|10|half)|\bquestions? (?:from|by) (?:the |members of the )?public\b/i,
  ],
  ['petition', /\bpetitions?\b/i],
  ['question', /\bquestions?\b/i],
  ['motion', /\bmotions?\b/i],
  ['urgent', /\burgent\b|\bany other business\b|^a\.?\s?o\.?\s?[bc]\.?|\ba\.o\.b\b|\bany other competent business\b/i],
  [
    'announcements',
    /\bannouncements?\b|\bcommunications?\b|\bchair(?:man|person|woman)?['’]?s? (?:remarks|business|update)\b|\bmayor['’]s\b/i,
  ],
  ['appointment', /\belection of\b|\bappoint\w{1,30} (?:of|to)\b|\bto (?:elect|appoint)\b|\bco-?opt|\bvacanc(?:y|ies)\b|\bnominations?\b/i],
  [
    'closing',
    /^d\.?o\.?n\.?m\b|\bdates? (?:and time )?of (?:the )?(?:next|future)|\bnext meetings?\b|\bclos(?:e|ure|ing)\b(?! of\b)|\bfuture meetings\b/i,
  ],
  [
    'report',
    /\breports?\b|\bupdates?\b|\bmonitoring\b|\bstrategy\b|\bplan(?:s|ning)?\b|\bbudget\b|\bfinanc\w{1,30}\b|\breview\b|\bpolic(?:y|ies)\b|\bperformance\b/i,
  ],
];

/** Find the category of an item by its title. */
export function categoryOf(title: string | null): Category {
  if (!title) return 'other';
  return CATEGORY_ROWS.find(([, words]) => words.test(title))?.[0] ?? 'other';
}

/** Openings of agenda titles that no sentence of minutes begins with, or hardly ever. */
const TOPIC =
  /^(?:apolog(?:y|ies)\b|attendance\b|welcome\b|declarations?\b|disclosures?\b|members['’]? declaration|interests?\b|dispensations?\b|(?:draft |last |previous )?minutes\b|matters? arising|public (?:participation|forum|questions?|session|comments?|speaking)|open forum|police\b|correspondence\b|financ(?:e|ial)\b|accounts?\b|payments?\b|invoices?\b|budget\b|precept\b|planning\b|highways?\b|footpaths?\b|cemeter(?:y|ies)\b|allotments?\b|lighting\b|chair(?:man|person|woman)?['’]s\b|clerk['’]s\b|treasurer['’]s\b|secretary['’]s\b|(?:area |county |borough |district |ward |parish )?councillors?['’]s? (?:reports?|concerns)|reports? (?:of|from|on|by)\b|any other\b|a\.?\s?o\.?\s?[bc]\b|aocb\b|dates? (?:and time )?of (?:the )?(?:next|future)|next (?:general )?meeting|d\.?o\.?n\.?m\b|items? for\b|exclusion\b|urgent\b|petitions?\b|questions?\b|motions?\b|notices? of motion|election of|appointments?\b|co-?option\b|vacanc(?:y|ies)\b|polic(?:y|ies)\b|training\b|governance\b|exempt\b|work programme\b|forward plan\b|to (?:receive|approve|consider|note|confirm|agree|discuss|elect|appoint|resolve|adopt|review|sign|accept|record|report|ratify|determine|authorise)\b)/i;

/** Whether text opens like the title of an agenda item. */
export const isTopic = (text: string): boolean => TOPIC.test(text);

/** Last items that many leave without a number and without any emphasis. */
const CLOSING_TOPIC =
  /^(?:a\.?\s?o\.?\s?c?\.?\s?b\.?|any other (?:competent )?business|dates? (?:and time )?of (?:the )?next meeting|next meeting)\s{0,60}[:.]?$/i;

export const isClosingTopic = (text: string): boolean => text.length < 60 && CLOSING_TOPIC.test(text);

/** Headings of the attendance, which open no item. */
const ATTENDANCE =
  /^(?:(?:members?|councillors?|those|also|other(?: members?)?|officers?|officials?|elected members?|voting members?|governors?|committee members?)\s{1,60}(?:were\s{1,60})?(?:also\s{1,60})?(?:present|in attendance|attending)|present(?: in the chair)?|attendance|attendees|attending|in attendance|also (?:present|in attendance|attending)|apologies(?: received| from)?|absent|sederunt|in the chair|quorum|membership|members|officers|minute taker|virtually|(?:officers|officials|staff) in attendance|members of the public|public|press)\b\s{0,60}[:;.-]*$/i;

export const isAttendanceHeading = (text: string): boolean => ATTENDANCE.test(text);
