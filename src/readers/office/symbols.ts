/** How a bullet is written, whatever Word draws for it. */
export const BULLET = '·';

/** Adobe's Symbol encoding from 0x22 on, where it differs from ASCII; a space stands for "as in ASCII, or nothing". */
const SYMBOL: readonly (readonly [number, string])[] = [
  [0x22, '∀'],
  [0x24, '∃'],
  [0x27, '∋'],
  [0x2a, '∗'],
  [0x2d, '−'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂·÷≠≡≈…|—↵'],
  [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
  [0xe0, '◊〈®©™∑'],
];

const WINGDINGS: readonly (readonly [number, string])[] = [
  [0x22, '✂'],
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x4a, '☺'],
  [0x4c, '☹'],
  [0x6f, '□'],
  [0x78, '☒'],
  [0xa8, '☐'],
  [0xdf, '←→↑↓'],
  [0xe7, '←→↑↓'],
  [0xfb, '✗✓☒☑'],
];

const WINGDINGS_2: readonly (readonly [number, string])[] = [
  [0x4f, '✗✓☒☑☒☒'],
  [0xa3, '☐'],
];

const WEBDINGS: readonly (readonly [number, string])[] = [
  [0x61, '✓'],
  [0x63, '☐'],
  [0x72, '✗'],
];

const toTable = (rows: readonly (readonly [number, string])[]): ReadonlyMap<number, string> =>
  new Map(rows.flatMap(([from, text]) => [...text].map((character, i) => [from + i, character] as const)));

/** Fonts whose letters are pictures. In all but Symbol, what has no row is an ornament: it stands for a bullet. */
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', toTable(SYMBOL)],
  ['wingdings', toTable(WINGDINGS)],
  ['wingdings 2', toTable(WINGDINGS_2)],
  ['wingdings 3', toTable([])],
  ['webdings', toTable(WEBDINGS)],
  ['zapfdingbats', toTable([[0x33, '✓✔✕✖✗✘']])],
]);

/** Whether letters in that font are pictures. */
export const isSymbolFont = (font: string | null): boolean => font !== null && FONTS.has(font.toLowerCase());

/** Word keeps the codes of symbol fonts in the private use area from U+F000. */
const PRIVATE = 0xf000;

/** Turn a character of a symbol font into one that says the same in any font. */
export function readSymbol(font: string, code: number): string {
  const name = font.toLowerCase();
  const table = FONTS.get(name);
  const at = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  if (!table) return isPrivate(code) ? privateSymbol(at) : String.fromCodePoint(code);
  if (at <= 0x20 || at > 0xff) return String.fromCodePoint(at);
  return table.get(at) ?? (name === 'symbol' ? symbolRest(at) : BULLET);
}

const symbolRest = (at: number): string => (at < 0x7f ? String.fromCharCode(at) : BULLET);

/** Without a font to go by: the marks of Wingdings, else a bullet, which is what such characters nearly always are. */
const privateSymbol = (at: number): string => FONTS.get('wingdings')?.get(at) ?? BULLET;

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** Turn the private characters of a text into readable ones, and all of it where its font is one of pictures. */
export function readSymbols(text: string, font: string | null): string {
  if (font !== null && isSymbolFont(font)) return Array.from(text, (character) => readSymbol(font, character.codePointAt(0) ?? 0)).join('');
  return text.replace(PRIVATE_USE, (character) => readSymbol('', character.charCodeAt(0)));
}
