/**
 * What elements, classes and styles do to the text. Each name, class and style is looked at once; a page repeats them without end.
 */

/** What an element does to the flow of the text: begins a block, is left out, or stands in the line (all that are not named). */
export type Display = 'block' | 'drop' | 'inline';

export interface Traits {
  display: Display;
  bold: boolean;
  /** Rank of a heading, 0 for all else. */
  rank: number;
  preformatted: boolean;
  /** A list, heading or table: what no cell of plain data holds. */
  structure: boolean;
  /** Columns by which the element sets its text in. */
  indent: number;
}

const NAMES: Record<Exclude<Display, 'inline'>, string> = {
  block:
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp #document',
  drop: 'applet audio base canvas col colgroup datalist del embed frame head iframe img input link map math meta meter noembed noframes noscript object optgroup option param picture progress rp rt s script select source strike style svg template textarea title track video',
};
const BOLD = new Set('b strong u th dt h1 h2 h3 h4 h5 h6'.split(' '));
const PREFORMATTED = new Set(['pre', 'listing', 'xmp']);
const STRUCTURES = new Set(['ul', 'ol', 'dl', 'table']);
const QUOTE_INDENT = 4;

const makeTraits = (name: string, display: Display): Traits => {
  const rank = /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
  return {
    display,
    bold: BOLD.has(name),
    rank,
    preformatted: PREFORMATTED.has(name),
    structure: rank > 0 || STRUCTURES.has(name),
    indent: name === 'blockquote' ? QUOTE_INDENT : 0,
  };
};

const TRAITS = new Map<string, Traits>();
for (const [display, names] of Object.entries(NAMES) as [Display, string][])
  for (const name of names.split(' ')) TRAITS.set(name, makeTraits(name, display));
for (const name of BOLD) if (!TRAITS.has(name)) TRAITS.set(name, makeTraits(name, 'inline'));
const INLINE = makeTraits('', 'inline');

export const traitsOf = (name: string): Traits => TRAITS.get(name) ?? INLINE;

/** What a style says of the text. */
export interface StyleLooks {
  hidden: boolean;
  bold: boolean | null;
  preformatted: boolean;
  indent: number;
}

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const BOLD_STYLE =
  /(?:font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration(?:-line)?\s*:\s*[a-z ]{0,20}underline|font\s*:\s*[a-z ]{0,20}bold)/i;
const PLAIN_STYLE = /font-weight\s*:\s*(?:normal|[1-4]00)/i;
const PRE_STYLE = /white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/i;
const MARGIN = /(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)(px|pt|em|rem|cm|in|mm)/i;
/** Columns of indentation for each unit, about. */
const COLUMNS: Record<string, number> = { px: 1 / 8, pt: 1 / 6, em: 2, rem: 2, cm: 4.7, mm: 0.47, in: 12 };

/** Whether declarations make letters bold or plain; null where they say neither. */
export const boldOf = (style: string): boolean | null => (BOLD_STYLE.test(style) ? true : PLAIN_STYLE.test(style) ? false : null);

export const styleLooks = remember((style: string): StyleLooks => {
  const margin = MARGIN.exec(style);
  return {
    hidden: HIDDEN_STYLE.test(style),
    bold: boldOf(style),
    preformatted: PRE_STYLE.test(style),
    indent: margin ? Math.round(Number(margin[1]) * (COLUMNS[(margin[2] as string).toLowerCase()] ?? 0)) : 0,
  };
});

/** What a class says of the text. */
export interface ClassLooks {
  hidden: boolean;
  bold: boolean;
  /** A panel behind a tab or a fold. */
  folded: boolean;
}

const HIDDEN_CLASS =
  /(?:^|\s)(?:visually-?hidden|sr-only|sr-text|screen-?reader(?:-text|-only|s)?|element-invisible|a11y-hidden|hidden-visually|hide-text|offscreen|off-screen)(?:\s|$)/i;
const BOLD_CLASS = /(?:^|\s)(?:bold|strong|fw-bold|fw-bolder|font-bold|font-semibold|underline)(?:\s|$)/i;
const FOLDED =
  /(?:^|[\s_-])(?:tabs?|tab-?pane|tab-?panel|panel|accordion|collapse|collapsible|expand(?:er|able)?|toggle|fold)(?:[\s_-]|$)/i;

export const classLooks = remember(
  (words: string): ClassLooks => ({ hidden: HIDDEN_CLASS.test(words), bold: BOLD_CLASS.test(words), folded: FOLDED.test(words) }),
);

/** Most answers that are kept. */
const MAX_REMEMBERED = 5000;

/** Keep what a function of a short text has answered. */
export function remember<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = find(text);
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
