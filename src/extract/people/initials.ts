/** Whether letters are the initials of a name: "AL", "PWo", "DHO" for Dave Horton. */
export function isInitialsOf(letters: string, words: readonly string[]): boolean {
  const folded = letters.replace(/[.\s]/g, '').toLowerCase();
  const names = words
    .flatMap((word) => word.split(/[-\s]/))
    .map((word) => word.replace(/^(?:Mc|Mac|O[’'‘])(?=\p{Lu})/u, '$&').toLowerCase());
  const firsts = names.map((word) => word[0] ?? '').join('');
  if (folded.length < 2 || folded.length > 5) return false;
  if (folded === firsts || folded === `${firsts[0]}${firsts.at(-1)}`) return true;
  return folded[0] === firsts[0] && names.slice(1).some((word) => word.startsWith(folded.slice(1)));
}
