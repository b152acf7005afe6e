/**
 * Text and file names from outside, made safe to show.
 *
 * Shows as escapes: ESC and all other control characters, CR, C1 controls, bidi marks and overrides, invisible characters, tags.
 * Leaves alone: letters of every script, emoji and their joiners, no-break spaces.
 */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  const code = character.codePointAt(0) as number;
  return SHORT[character] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`);
}

/** Show text on one line: line ends and tabs become escapes too. */
export function visibleLine(text: string, longest = 1000): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return shown.replace(UNSAFE, escapeOf);
}

/** Show text of several lines: line feeds and tabs stay. */
export function visibleText(text: string): string {
  return text.replace(UNSAFE, (character) => (character === '\n' || character === '\t' ? character : escapeOf(character)));
}
