/** Most edits between a mistyped name and the one that was meant. */
const MAX_EDITS = 3;

/** Count insertions, deletions, changes and swaps of neighbours between two short words. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, (before[j - 2] as number) + 1);
      row.push(edits);
    }
    before = above;
    above = row;
  }
  return above[b.length] as number;
}

/** Find the name that was probably meant: one that begins as typed, else one a few edits away; null where none is near. */
export function suggest(typed: string, names: readonly string[]): string | null {
  const word = typed.toLowerCase().slice(0, 40);
  const opening = names.filter((name) => word.length >= 2 && name.startsWith(word));
  if (opening.length === 1) return opening[0] as string;
  const near = names
    .map((name) => ({ name, edits: editDistance(word, name) }))
    .filter(({ name, edits }) => edits <= MAX_EDITS && edits <= name.length * 0.5)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name ?? null;
}
