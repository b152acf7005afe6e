/**
 * Tokens of a list to atoms: a person, a post, a body, initials, a bracket, a note, what parts them.
 */
import type { Range } from '../../tree/nodes.ts';
import type { Atom } from './atom.ts';
import { markLabels } from './inner-labels.ts';
import { resolveLines } from './lines.ts';
import { readRun } from './run.ts';
import { isTitleWord } from './titles.ts';
import { readTokens, type Token } from './tokens.ts';

/** Cut a stretch of text into atoms. */
export function readAtoms(text: string, range: Range): Atom[] {
  const tokens = resolveLines(readTokens(text, range.start, range.end));
  const words = tokens.filter((token) => token.kind === 'word' && token.text.length > 2);
  const capitals = words.length > 1 && words.filter((token) => !/\p{Ll}/u.test(token.text)).length > words.length * 0.7;
  const atoms: Atom[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.kind === 'word') {
      let stop = at + 1;
      while (tokens[stop]?.kind === 'word') stop++;
      readRun(tokens.slice(at, stop), atoms, capitals);
      at = stop;
    } else at = readSign(tokens, at, atoms);
  }
  return markLabels(atoms);
}

/** Anything but a word; a figure takes the words behind it with it ("2 members of the public"). */
function readSign(tokens: readonly Token[], at: number, atoms: Atom[]): number {
  const { kind, start, end, text } = tokens[at] as Token;
  if (kind === 'group') atoms.push({ kind: 'group', start, end, words: [] });
  else if (kind === 'number') {
    let stop = at + 1;
    while (tokens[stop]?.kind === 'word' && !isTitleWord((tokens[stop] as Token).text)) stop++;
    atoms.push({ kind: 'note', start, end: (tokens[stop - 1] as Token).end, words: tokens.slice(at, stop).map((token) => token.text) });
    return stop;
  } else if (kind === 'other') atoms.push({ kind: 'note', start, end, words: [text] });
  else atoms.push({ kind: 'sep', sep: kind as Extract<Atom, { kind: 'sep' }>['sep'], start, end });
  return at + 1;
}
