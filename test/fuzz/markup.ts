import { LINES } from './lines.ts';
import type { Random } from './random.ts';
import { anyCharacter } from './unicode.ts';

/** What a kind of markup is made of, to be put where it does not belong. */
export interface Markup {
  /** Elements, their attributes' values, and anything else that means something. */
  pieces: readonly string[];
  /** Elements that are put into one another many times. */
  nests: readonly (readonly [string, string])[];
}

const VALUES = [
  '0',
  '-1',
  '1',
  '9',
  '999999999999',
  '2147483648',
  '',
  'NaN',
  '__proto__',
  'constructor',
  'rId1',
  'Heading1',
  '%1.%2.',
  '1e9',
  'x'.repeat(300),
];

/** Deepest nesting that is put in; a reader has to bear far more, but each level costs time. */
const DEPTH = 400;

type Mutation = (tokens: string[], markup: Markup, random: Random) => string[];

const at = (tokens: readonly string[], random: Random): number => random.below(tokens.length);

const isTag = (token: string): boolean => token.startsWith('<');

function put(tokens: string[], index: number, ...pieces: string[]): string[] {
  tokens.splice(index, 0, ...pieces);
  return tokens;
}

const MUTATIONS: readonly Mutation[] = [
  // Leave out.
  (tokens, _markup, random) => {
    tokens.splice(at(tokens, random), random.pick([1, 1, 2, 5, 30]));
    return tokens;
  },
  // Double.
  (tokens, _markup, random) => {
    const from = at(tokens, random);
    const piece = tokens.slice(from, from + random.pick([1, 2, 6, 30]));
    for (let i = random.pick([1, 1, 2, 8]); i > 0; i--) put(tokens, from, ...piece);
    return tokens;
  },
  // Move.
  (tokens, _markup, random) => {
    const piece = tokens.splice(at(tokens, random), random.pick([1, 2, 6, 30]));
    return put(tokens, at(tokens, random), ...piece);
  },
  // Shuffle a stretch.
  (tokens, _markup, random) => {
    const from = at(tokens, random);
    const length = random.between(2, 12);
    const mixed = random.shuffle(tokens.slice(from, from + length));
    tokens.splice(from, length, ...mixed);
    return tokens;
  },
  // Put what means something.
  (tokens, { pieces }, random) => put(tokens, at(tokens, random), random.pick(pieces)),
  (tokens, { pieces }, random) => put(tokens, at(tokens, random), random.pick(pieces), random.pick(LINES), random.pick(pieces)),
  // Other words.
  (tokens, _markup, random) => {
    const index = at(tokens, random);
    if (!isTag(tokens[index] ?? '<')) tokens[index] = random.pick(LINES);
    return tokens;
  },
  (tokens, _markup, random) => put(tokens, at(tokens, random), anyCharacter(random)),
  // Other values.
  (tokens, _markup, random) => {
    for (let i = random.between(1, 6); i > 0; i--) {
      const index = at(tokens, random);
      tokens[index] = (tokens[index] ?? '').replace(/"[^"]*"/g, (value) => (random.chance(2) ? `"${random.pick(VALUES)}"` : value));
    }
    return tokens;
  },
  // Spoil a tag.
  (tokens, _markup, random) => {
    const index = at(tokens, random);
    const token = tokens[index] ?? '';
    const place = random.below(token.length);
    tokens[index] =
      token.slice(0, place) +
      random.pick(['', '<', '>', '/', '"', '&', ' ', '\0', anyCharacter(random)]) +
      token.slice(place + random.below(3));
    return tokens;
  },
  // Nest.
  (tokens, { nests }, random) => {
    const [open, close] = random.pick(nests);
    const depth = random.pick([3, 20, DEPTH]);
    const from = at(tokens, random);
    put(tokens, Math.min(tokens.length, from + random.between(0, 20)), close.repeat(random.pick([0, depth])));
    return put(tokens, from, open.repeat(depth));
  },
  // Cut the end.
  (tokens, _markup, random) => (random.chance(3) ? tokens.slice(0, at(tokens, random)) : tokens),
];

/** Part markup into tags and the text between them. */
export const tokensOf = (text: string): string[] => text.match(/<[^<>]*>|[^<]+|</g) ?? [];

/** Spoil markup in one to eight ways. */
export function spoilMarkup(text: string, markup: Markup, random: Random): string {
  let tokens = tokensOf(text);
  for (let i = random.between(1, 8); i > 0; i--) tokens = random.pick(MUTATIONS)(tokens, markup, random);
  return tokens.join('');
}

const NAME = /^<(\/?)([A-Za-z_][\w:.-]*)/;

/** Close and drop tags so that elements are nested as they have to be. */
export function balanced(text: string): string {
  const open: string[] = [];
  const kept: string[] = [];
  for (const token of tokensOf(text)) {
    const [, slash, name] = NAME.exec(token) ?? [];
    if (name === undefined || token.endsWith('/>')) kept.push(token === '<' ? '&lt;' : token);
    else if (slash === '') {
      open.push(name);
      kept.push(token);
    } else {
      const at = open.lastIndexOf(name);
      if (at <= 0 && open.length > 1) continue;
      for (const inner of open.splice(Math.max(0, at)).reverse()) kept.push(`</${inner}>`);
    }
  }
  for (const name of open.reverse()) kept.push(`</${name}>`);
  return kept.join('');
}
