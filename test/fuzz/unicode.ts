import type { Random } from './random.ts';

const CATEGORIES = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn'.split(' ');

/** A few characters of each general category of Unicode: its first and last below U+20000, and some between. */
const CHARACTERS: readonly (readonly string[])[] = CATEGORIES.map((category) => {
  const pattern = new RegExp(`^\\p{${category}}$`, 'u');
  const all: string[] = [];
  for (let code = 0; code < 0x20000; code += code < 0x3000 ? 1 : 13) {
    const character = String.fromCodePoint(code);
    if (pattern.test(character)) all.push(character);
  }
  const step = Math.max(1, Math.floor(all.length / 40));
  return all.filter((_, i) => i % step === 0 || i === all.length - 1);
});

/** Characters that change length, case or direction, or that look like what the program looks for. */
const AWKWARD = [
  ...['\u0130', '\u0131', 'ß', 'ﬁ', 'ﬀ', 'ŉ', 'ǰ', 'ΐ', 'Σ', 'ς', '\u1e9e', 'K', 'Å', 'ſ', 'İ'],
  ...[
    '\u00a0',
    '\u2007',
    '\u202f',
    '\u3000',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u000b',
    '\u000c',
    '\u001c',
    '\u180e',
    '\u200b',
    '\ufeff',
    '\u00ad',
  ],
  ...['\u202e', '\u2066', '\u2069', '\u200f', '\u061c', '\u0000', '\u001b', '\u009b', '\u0007', '\u0008'],
  ...[
    '£',
    '￡',
    '€',
    '₤',
    '¢',
    '¤',
    '٣',
    '३',
    '３',
    '①',
    '⑴',
    '⒈',
    'Ⅳ',
    'ⅳ',
    '½',
    '²',
    '㏂',
    '％',
    '．',
    '。',
    '：',
    '–',
    '—',
    '−',
    '‐',
    '‑',
    '•',
    '·',
    '▪',
    '',
    '¬',
  ],
  ...['👩‍👩‍👧', '🇬🇧', 'e\u0301', '\u0301', '\ud800', '\udfff', '\ud83d', '\u{e0041}', '\u{10ffff}', '﷽', '\ufffd', '\uffff'],
];

export function anyCharacter(random: Random): string {
  return random.chance(3) ? random.pick(AWKWARD) : random.pick(random.pick(CHARACTERS));
}
