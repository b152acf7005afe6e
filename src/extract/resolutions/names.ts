/**
 * Who moved and who seconded.
 *
 * Accepts: "proposed by Cllr A Smith, seconded by Cllr Jones", "On the proposal of Councillor A and seconded by Councillor B", "Prop. AB, 2nd CD", "Mr Gough moved and Mr Brady seconded",
 * "Cllr A proposed the payments for approval, seconded by Cllr B", "moved as correct by A and B"
 * Refuses: "proposed by the developer"
 */
const TITLE =
  '(?:(?:County |Borough |District |Town |Parish |City )?(?:Councillors?|Cllrs?|Clr|Cr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady|Baroness|Alderman|Ald)\\b\\.?\\s{0,60})';
const WORD =
  "(?!(?:All|In|Carried|Passed|Approved|Accepted|Noted|There|Upon|On|Votes?|Unanimous|Unanimously|Members?|Motion|And|The|Seconded|Proposed|That|It|This|Resolved|Agreed|Councillors)\\b)(?:[A-Z]\\.?(?:\\s?[A-Z]\\.?){0,4}(?=\\s|[,.;)]|$)|(?:O['’]\\s?|Mc\\s?|Mac\\s?|[dD]e (?:la )?|[vV][ao]n (?:de[rn]? )?|ap |ab |St\\.? )?[A-ZÀ-Þ][a-zß-ÿ'’]{1,24}(?:-?[A-ZÀ-Þ][a-zß-ÿ'’]{1,24}){0,4}|[A-Z]{2,3})";
/** A name as printed, title and all, or an office. The engine writes out anew what comes up to three times: to allow four keeps the patterns half as large. */
export const NAME = `((?:${TITLE})?${WORD}(?:\\s{1,60}${WORD}){0,4}|[Tt]he (?:Leader|Chair(?:man|person|woman)?|Vice[- ]Chair(?:man)?|Mayor|Deputy \\w{1,30}|Clerk))`;
const OFFICE = '(?:\\s{0,3}\\([^()]{1,40}\\))?';
const ROLE = '(?:\\s{0,60}\\([^()]{1,60}\\)|,\\s{1,60}(?:Leader|Deputy|Cabinet|Chair|Vice|Corporate)[^.;]{3,90}?)?';

/** Pairs that tell the seconder by a word of its own. */
const SECONDED: readonly RegExp[] = [
  new RegExp(
    `${NAME}${OFFICE},\\s{1,60}seconded\\s{1,60}(?:by\\s{1,60})?${NAME}${OFFICE},?\\s{1,60}(?:then\\s{1,60})?(?:moved|proposed)\\b`,
  ),
  new RegExp(
    `\\b(?:[Pp]roposed|[Mm]oved|PROPOSED|MOVED)(?:\\s{1,60}(?:for \\w{1,30}\\s{1,60}|as [\\w ]{3,40}?\\s{1,60})?(?:[Bb]y|BY))?\\s{0,60}:?\\s{0,60}${NAME}${ROLE}[\\s,;.]{0,60}(?:and\\s{1,60})?(?:it was\\s{1,60}|was\\s{1,60}|duly\\s{1,60}|formally\\s{1,60})*(?:[a-z]{3,12}\\/)?(?:[Ss]econded|SECONDED|2nd)\\s{0,60}(?:[Bb]y|BY)?\\s{0,60}:?\\s{0,60}${NAME}`,
  ),
  new RegExp(
    `\\b(?:[Oo]|[Uu]po)n (?:the|a) (?:proposal|motion|proposition|nomination) (?:of|by|from)\\s{1,60}${NAME}${ROLE}[\\s,;]{0,60}(?:and\\s{1,60})?(?:was\\s{1,60}|duly\\s{1,60})*seconded\\s{1,60}(?:by\\s{1,60})?${NAME}`,
  ),
  new RegExp(
    `\\b[Pp]rop(?:oser)?[.:]?\\s{0,60}(?:by\\s{1,60})?${NAME}[\\s,;.]{0,60}(?:and\\s{1,60})?(?:2nd|[Ss]ec(?:onder)?)[.:]?\\s{0,60}(?:by\\s{1,60})?${NAME}`,
  ),
  new RegExp(
    `${NAME}${OFFICE}(?:,[^,.;]{3,60},)?\\s{1,60}(?:proposed|moved)\\b[^.]{0,160}?[,;]?\\s{1,60}(?:and\\s{1,60})?${NAME}${OFFICE},?\\s{1,60}(?:duly\\s{1,60}|formally\\s{1,60})?second(?:ed|ing)\\b(?!\\s{1,9}by\\b)`,
  ),
  new RegExp(
    `${NAME}${OFFICE}(?:,[^,.;]{3,60},)?\\s{1,60}(?:proposed|moved|(?:had given|gave) notice)\\b(?:[^.]|\\.\\s{1,3}(?=This was\\b)){0,160}?,?\\s{1,60}(?:and\\s{1,60})?(?:[Tt]his was\\s{1,60}|was\\s{1,60}|which was\\s{1,60})?(?:duly\\s{1,60}|formally\\s{1,60})?seconded by\\s{1,60}${NAME}`,
  ),
  new RegExp(
    `\\b(?:proposed|moved)\\b[^.]{0,120}?\\bby\\s{1,60}${NAME}${ROLE}[\\s,;]{0,60}(?:and\\s{1,60})?(?:was\\s{1,60}|duly\\s{1,60})*seconded by\\s{1,60}${NAME}`,
  ),
  new RegExp(
    `${NAME}${OFFICE}\\s{1,60}(?:proposed|moved)\\b[^.]{0,200}\\.\\s{1,3}(?:The|This) (?:proposal|motion|amendment|proposition) was\\s{1,9}(?:duly\\s{1,9})?seconded by\\s{1,9}${NAME}`,
  ),
  new RegExp(`\\b(?:[Pp]roposed|[Mm]oved) by\\s{1,60}${NAME}\\b[^.]{0,200}\\.\\s{1,3}${NAME}${OFFICE}\\s{1,9}seconded\\b`),
  new RegExp(
    `${NAME}${OFFICE}\\s{1,60}(?:then\\s{1,9}|also\\s{1,9})?(?:proposed|moved)\\b[^.]{0,200}\\.\\s{1,3}${NAME}${OFFICE}\\s{1,9}seconded\\b`,
  ),
  // "The Leader thanked the officers and moved the recommendations, which were seconded by B."
  new RegExp(
    `(?:^|[.\\n]\\s{1,3})(${TITLE}${WORD}(?:\\s${WORD}){0,3}|[Tt]he (?:Leader|Chair(?:man|person|woman)?|Vice[- ]Chair(?:man)?|(?:Deputy )?Mayor))(?: of the Council)?\\s[^.]{3,120}?\\band\\s{1,9}(?:moved|proposed)\\b[^.]{0,80}?\\bseconded by\\s{1,9}${NAME}`,
  ),
  new RegExp(`\\b[Mm]otion (?:by|from|in the name of)\\s{1,9}${NAME}${ROLE}[\\s,;]{0,9}(?:and\\s{1,9})?seconded by\\s{1,9}${NAME}`),
];
/** Pairs that do not. */
const BARE_PAIRS: readonly RegExp[] = [
  // "Motion (Councillors A and B)"
  new RegExp(`^(?:Motion|Amendment)(?: \\d)?\\s{0,9}\\((?:Councillors |Cllrs )?${NAME}(?:,| and)\\s{1,9}${NAME}\\)`),
  new RegExp(`\\bmoved as (?:correct|a correct record|true)\\s{1,60}by\\s{1,60}${NAME}\\s{1,60}and\\s{1,60}${NAME}`),
];
const PAIRS: readonly RegExp[] = [...SECONDED, ...BARE_PAIRS];
const MOVER_ONLY: readonly RegExp[] = [
  new RegExp(`\\b(?:[Pp]roposed|[Mm]oved|PROPOSED|MOVED)\\s{1,60}by:?\\s{1,60}${NAME}`),
  new RegExp(`\\b(?:[Oo]|[Uu]po)n (?:the|a) (?:proposal|motion|nomination) (?:of|by|from)\\s{1,60}${NAME}`),
  new RegExp(`\\b[Ii]n (?:moving|proposing) (?:the|these|this) [a-z ]{3,40}?,?\\s{1,3}${NAME}`),
];
const SECONDER_ONLY: readonly RegExp[] = [
  new RegExp(`\\b[Ss]econded\\s{1,60}by:?\\s{1,60}${NAME}`),
  new RegExp(`${NAME}\\s{1,9}(?:duly\\s{1,9})?seconded (?:the|this|it)\\b`),
];

/** What looks like a name after "by" and is none. */
const NO_NAME = /^(?:The|A(?!\.)|An|This|That|It|And|All|Council|Committee|Cabinet|Board)\b|^(?:All|And|The)$/;

export interface Movers {
  mover: string | null;
  seconder: string | null;
  /** Offset of the words in the text that was read. */
  index: number;
}

const usable = (name: string | undefined): string | null => {
  const folded = name?.replace(/\s{1,60}/g, ' ').trim();
  return folded && !NO_NAME.test(folded.replace(/^[Tt]he (?=Leader|Chair|Vice|Mayor|Deputy|Clerk)/, ''))
    ? folded.replace(/\.$/, (stop) => (/\b[A-Z]\.$/.test(folded) ? stop : ''))
    : null;
};

/** Nothing is moved without one of these. */
const GATE = /propos|mov(?:ed|er)|second|2nd|\bprop\b|^(?:motion|amendment)\b.{0,4}\(/i;
/** Most of what is "proposed", "moved" or "second" is no motion, and the dearest patterns need a word for each. */
const MOVED = /prop|mov|motion|notice/i;
const SECONDER = /second|2nd|sec(?:[^a-z]|$)/i;

/** Read mover and seconder from a stretch of text. */
export function readMovers(text: string): Movers | null {
  if (!GATE.test(text)) return null;
  for (const pattern of MOVED.test(text) && SECONDER.test(text) ? PAIRS : BARE_PAIRS) {
    const match = pattern.exec(text);
    const mover = usable(match?.[1]);
    const seconder = usable(match?.[2]);
    if (match && (mover || seconder)) return { mover, seconder, index: match.index };
  }
  const mover = MOVER_ONLY.map((pattern) => pattern.exec(text)).find(Boolean);
  const seconder = SECONDER_ONLY.map((pattern) => pattern.exec(text)).find(Boolean);
  if (!usable(mover?.[1]) && !usable(seconder?.[1])) return null;
  return { mover: usable(mover?.[1]), seconder: usable(seconder?.[1]), index: (mover ?? seconder)?.index ?? 0 };
}
