import { attribute, type HtmlNode, hasAttribute } from './parse.ts';

/** What an element does to the text: begins a block, is left out, or stands in the line (all that are not named). */
export type Display = 'block' | 'drop' | 'inline';

const NAMES: Record<Exclude<Display, 'inline'>, string> = {
  block:
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp #document',
  drop: 'applet audio base canvas col colgroup datalist del embed frame head iframe img input link map math meta meter noembed noframes noscript object optgroup option param picture progress rp rt s script select source strike style svg template textarea title track video',
};

const DISPLAY = new Map<string, Display>();
for (const [display, names] of Object.entries(NAMES) as [Display, string][])
  for (const name of names.split(' ')) DISPLAY.set(name, display);

export const displayOf = (name: string): Display => DISPLAY.get(name) ?? 'inline';

const BOLD = new Set(['b', 'strong', 'u', 'th', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BOLD_STYLE =
  /(?:font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration(?:-line)?\s*:\s*[a-z ]{0,20}underline|font\s*:\s*[a-z ]{0,20}bold)/i;
const PLAIN_STYLE = /font-weight\s*:\s*(?:normal|[1-4]00)/i;
const BOLD_CLASS = /(?:^|\s)(?:bold|strong|fw-bold|fw-bolder|font-bold|font-semibold|underline)(?:\s|$)/i;

/** Whether the text of an element is bold or underlined, given whether the text around it is. */
export function isBold(node: HtmlNode, around: boolean): boolean {
  let bold = around || BOLD.has(node.name);
  if (node.attributes.length === 0) return bold;
  const style = attribute(node, 'style');
  if (style !== '') {
    if (BOLD_STYLE.test(style)) bold = true;
    else if (PLAIN_STYLE.test(style)) bold = false;
  }
  if (!bold) {
    const words = attribute(node, 'class');
    if (words !== '' && BOLD_CLASS.test(words)) bold = true;
  }
  return bold;
}

const PRE_STYLE = /white-space\s*:\s*(?:pre|pre-wrap|pre-line|break-spaces)\b/i;

export const isPreformatted = (node: HtmlNode): boolean =>
  node.name === 'pre' || node.name === 'listing' || node.name === 'xmp' || PRE_STYLE.test(attribute(node, 'style'));

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const HIDDEN_CLASS =
  /(?:^|\s)(?:visually-?hidden|sr-only|sr-text|screen-?reader(?:-text|-only|s)?|element-invisible|a11y-hidden|hidden-visually|hide-text|offscreen|off-screen)(?:\s|$)/i;
/** Panels behind a tab or a fold are closed only until someone opens them. */
const FOLDED =
  /(?:^|[\s_-])(?:tabs?|tab-?pane|tab-?panel|panel|accordion|collapse|collapsible|expand(?:er|able)?|toggle|fold)(?:[\s_-]|$)/i;

/** Whether an element is kept from the reader of the page; to be asked while its survey still counts what is inside. */
export function isHidden(node: HtmlNode): boolean {
  if (node.attributes.length === 0) return false;
  const words = attribute(node, 'class');
  if (words !== '' && HIDDEN_CLASS.test(words)) return true;
  if (attribute(node, 'aria-hidden') === 'true' && isDecoration(node)) return true;
  const style = attribute(node, 'style');
  const hidden = (style !== '' && HIDDEN_STYLE.test(style)) || hasAttribute(node, 'hidden');
  return hidden && !isFolded(node, words);
}

/** The length from which a hidden panel is content, not a label for machines. */
const FOLDED_LENGTH = 200;

const isFolded = (node: HtmlNode, words: string): boolean =>
  (attribute(node, 'role') === 'tabpanel' || FOLDED.test(words) || FOLDED.test(attribute(node, 'id'))) &&
  (node.survey?.length ?? 0) >= FOLDED_LENGTH;

/** An icon or a separator: no words in it, or hardly any. */
const isDecoration = (node: HtmlNode): boolean => node.name === 'i' || (node.survey?.length ?? 0) <= 3;

/** Rank of a heading element, 0 for all others. */
export function headingRank(node: HtmlNode): number {
  if (node.name.length === 2 && node.name[0] === 'h') {
    const rank = node.name.charCodeAt(1) - 48;
    return rank >= 1 && rank <= 6 ? rank : 0;
  }
  if (node.attributes.length > 0 && attribute(node, 'role') === 'heading') return Number(attribute(node, 'aria-level')) || 2;
  return 0;
}

const MARGIN = /(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)(px|pt|em|rem|cm|in|mm)/i;
/** Columns of indentation for each unit, about. */
const COLUMNS: Record<string, number> = { px: 1 / 8, pt: 1 / 6, em: 2, rem: 2, cm: 4.7, mm: 0.47, in: 12 };

/** White space that a style sets before a block, in columns. */
export function indentOf(node: HtmlNode): number {
  if (node.name === 'blockquote') return 4;
  const style = node.attributes.length > 0 ? attribute(node, 'style') : '';
  const match = style === '' ? null : MARGIN.exec(style);
  return match ? Math.round(Number(match[1]) * (COLUMNS[(match[2] as string).toLowerCase()] ?? 0)) : 0;
}
