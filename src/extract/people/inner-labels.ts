/**
 * Labels inside a list: "Chair:", "Officers:", "Officers" alone on its line.
 */
import type { Atom } from './atom.ts';

/** What stands between the start of a line and a colon is a label of what follows, unless it is a person. */
export function markLabels(atoms: Atom[]): Atom[] {
  const labelled: Atom[] = [];
  for (const atom of atoms) {
    const words = atom.kind === 'sep' && atom.sep === 'colon' ? takeLabel(labelled) : null;
    if (words) labelled.push({ kind: 'label', start: words.start, end: atom.end, words: words.words });
    else {
      if (atom.kind === 'sep' && atom.sep === 'line') markGroup(labelled);
      labelled.push(atom);
    }
  }
  return labelled;
}

const GROUPS = /^(?:members|officers|officials|governors|trustees|staff|guests|visitors|observers|advis[eo]rs|representatives|directors)$/i;

/** "Officers" alone on its line is a label without a colon. */
function markGroup(atoms: Atom[]): void {
  const last = atoms.at(-1);
  const before = atoms.at(-2);
  if (last?.kind !== 'post' || last.words.length > 4 || !GROUPS.test(last.words.at(-1) ?? '')) return;
  if (before === undefined || (before.kind === 'sep' && before.sep === 'line')) atoms[atoms.length - 1] = { ...last, kind: 'label' };
}

/** Take the atoms of a label off the end of a list of atoms, or leave it as it is where a person stands there. */
function takeLabel(atoms: Atom[]): { start: number; words: string[] } | null {
  let from = atoms.length;
  while (from > 0 && !ends(atoms[from - 1] as Atom)) from--;
  const own = atoms.slice(from);
  const named = own.some(
    (atom) => atom.kind === 'person' && (atom.title !== null || atom.plural !== null || atom.words.some((word) => /\p{Ll}/u.test(word))),
  );
  if (named) {
    from = atoms.length;
    while (from > 0 && LABEL_PARTS.has((atoms[from - 1] as Atom).kind)) from--;
    own.splice(0, own.length - (atoms.length - from));
  }
  const words = own.flatMap((atom) => ('words' in atom ? atom.words : []));
  if (words.length === 0 || words.length > MAX_LABEL_WORDS) return null;
  atoms.length = from;
  return { start: (own[0] as Atom).start, words };
}

const MAX_LABEL_WORDS = 8;
const LABEL_PARTS = new Set<Atom['kind']>(['post', 'body', 'organisation', 'loose', 'note', 'plural']);
const ends = (atom: Atom): boolean =>
  atom.kind === 'group' || atom.kind === 'label' || (atom.kind === 'sep' && /^(?:line|stop|semi|gap)$/.test(atom.sep));
