/**
 * Who moved and who seconded.
 *
 * Accepts: "proposed by Cllr A Smith, seconded by Cllr Jones", "On the proposal of Councillor A and seconded by Councillor B", "Prop. AB, 2nd CD", "Mr Gough moved and Mr Brady seconded",
 * "Cllr A proposed the payments for approval, seconded by Cllr B", "moved as correct by A and B"
 * Refuses: "proposed by the developer"
 */
const TITLE =
  '(?:(?:County |Borough |District |Town |Parish |City )?(?:Councillors?|Cllrs?|Clr|Cr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Reverend|Sir|Dame|Lord|Lady|Baroness|Alderman|Ald)\\b\\.?\\s*)';
const WORD =
  "(?!(?:All|In|Carried|Votes?|Unanimous|Unanimously|Members?|Motion|And|The|Seconded|Proposed|That|It|This|Resolved|Agreed|Councillors)\\b)(?:[A-Z]\\.?(?:\\s?[A-Z]\\.?){0,3}(?=\\s|[,.;)]|$)|(?:O['’]\\s?|Mc\\s?|Mac\\s?|de |van |von |ap |ab |St\\.? )?[A-ZÀ-Þ][a-zß-ÿ'’]+(?:-?[A-ZÀ-Þ][a-zß-ÿ'’]+)*|[A-Z]{2,3})";
/** A name as printed, title and all, or an office. */
export const NAME = `((?:${TITLE})?${WORD}(?:\\s+${WORD}){0,3}|[Tt]he (?:Leader|Chair(?:man|person|woman)?|Vice[- ]Chair(?:man)?|Mayor|Deputy \\w+|Clerk)|${TITLE}${WORD})`;
const ROLE = '(?:\\s*\\([^()]{1,60}\\)|,\\s+(?:Leader|Deputy|Cabinet|Chair|Vice|Corporate)[^.;]{3,90}?)?';

const PAIRS: readonly RegExp[] = [
  new RegExp(`${NAME}${ROLE},\\s+seconded\\s+(?:by\\s+)?${NAME}${ROLE},?\\s+(?:then\\s+)?(?:moved|proposed)\\b`),
  new RegExp(
    `\\b(?:[Pp]roposed|[Mm]oved|PROPOSED|MOVED)(?:\\s+(?:for \\w+\\s+|as [\\w ]{3,40}?\\s+)?(?:[Bb]y|BY))?\\s*:?\\s*${NAME}${ROLE}[\\s,;.]*(?:and\\s+)?(?:it was\\s+|was\\s+|duly\\s+|formally\\s+)*(?:[Ss]econded|SECONDED|2nd)\\s*(?:[Bb]y|BY)?\\s*:?\\s*${NAME}`,
  ),
  new RegExp(
    `\\b[Oo]n the (?:proposal|motion|proposition) of\\s+${NAME}${ROLE}[\\s,;]*(?:and\\s+)?(?:was\\s+|duly\\s+)*seconded\\s+(?:by\\s+)?${NAME}`,
  ),
  new RegExp(`\\b[Pp]rop(?:oser)?[.:]?\\s*(?:by\\s+)?${NAME}[\\s,;.]*(?:and\\s+)?(?:2nd|[Ss]ec(?:onder)?)[.:]?\\s*(?:by\\s+)?${NAME}`),
  new RegExp(
    `${NAME}${ROLE}\\s+(?:proposed|moved)\\b[^.]{0,300}?[,;]?\\s+(?:and\\s+)?${NAME}${ROLE},?\\s+(?:duly\\s+|formally\\s+)?seconded\\b`,
  ),
  new RegExp(
    `${NAME}${ROLE}\\s+(?:proposed|moved)\\b[^.]{0,300}?,?\\s+(?:and\\s+)?(?:this was\\s+|was\\s+|which was\\s+)?(?:duly\\s+|formally\\s+)?seconded by\\s+${NAME}`,
  ),
  new RegExp(`\\b(?:proposed|moved)\\b[^.]{0,120}?\\bby\\s+${NAME}${ROLE}[\\s,;]*(?:and\\s+)?(?:was\\s+|duly\\s+)*seconded by\\s+${NAME}`),
  new RegExp(`\\bmoved as (?:correct|a correct record|true)\\s+by\\s+${NAME}\\s+and\\s+${NAME}`),
];
const MOVER_ONLY: readonly RegExp[] = [
  new RegExp(`\\b(?:[Pp]roposed|[Mm]oved)\\s+by:?\\s+${NAME}`),
  new RegExp(`\\b[Oo]n the (?:proposal|motion) of\\s+${NAME}`),
];
const SECONDER_ONLY: readonly RegExp[] = [new RegExp(`\\b[Ss]econded\\s+by:?\\s+${NAME}`)];

/** What looks like a name after "by" and is none. */
const NO_NAME = /^(?:The|A|An|This|That|It|And|All|Council|Committee|Cabinet|Board)\b|^(?:All|And|The)$/;

export interface Movers {
  mover: string | null;
  seconder: string | null;
  /** Offset of the words in the text that was read. */
  index: number;
}

const usable = (name: string | undefined): string | null => {
  const folded = name?.replace(/\s+/g, ' ').trim();
  return folded && !NO_NAME.test(folded.replace(/^[Tt]he (?=Leader|Chair|Vice|Mayor|Deputy|Clerk)/, ''))
    ? folded.replace(/\.$/, (stop) => (/\b[A-Z]\.$/.test(folded) ? stop : ''))
    : null;
};

/** Read mover and seconder from a stretch of text, the last pair in it where `last` is set. */
/** Nothing is moved without one of these. */
const GATE = /propos|mov(?:ed|er)|second|2nd|\bprop\b/i;

export function readMovers(text: string): Movers | null {
  if (!GATE.test(text)) return null;
  for (const pattern of PAIRS) {
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
