/** Whether a smaller input still fails in the same way. */
export type StillFails = (pieces: readonly string[]) => Promise<boolean>;

/** Leave out pieces for as long as it fails (ddmin, Zeller and Hildebrandt 2002); `budget` is counted down by every try. */
async function dropPieces(pieces: readonly string[], fails: StillFails, budget: { left: number }): Promise<string[]> {
  let kept = [...pieces];
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < kept.length && budget.left > 0; ) {
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      budget.left--;
      if (fewer.length > 0 && (await fails(fewer))) kept = fewer;
      else at += size;
    }
  return kept;
}

/** Put plain letters in place of words, so that no one's words are kept and what matters stands out. */
async function plainWords(text: string, fails: (text: string) => Promise<boolean>, budget: { left: number }): Promise<string> {
  let kept = text;
  for (const word of new Set(text.match(/\p{L}{2,}/gu) ?? []))
    for (const plain of ['x', word[0] === word[0]?.toUpperCase() ? 'Xxx' : 'xxx']) {
      const other = kept.replaceAll(word, plain);
      if (budget.left-- <= 0) return kept;
      if (other !== kept && (await fails(other))) {
        kept = other;
        break;
      }
    }
  return kept;
}

/** Make a failing text smaller: by lines (or what `part` makes of it), then by characters, then by plainer words. */
export async function shrinkText(
  text: string,
  fails: (text: string) => Promise<boolean>,
  tries = 3000,
  part: (text: string) => string[] = (all) => all.split(/(?<=\n)/),
): Promise<string> {
  const budget = { left: tries };
  const byJoin: StillFails = (pieces) => fails(pieces.join(''));
  let kept = text;
  for (let before = ''; before !== kept && budget.left > 0; ) {
    before = kept;
    kept = (await dropPieces(part(kept), byJoin, budget)).join('');
    kept = (await dropPieces([...kept], byJoin, budget)).join('');
    kept = await plainWords(kept, fails, budget);
  }
  return kept;
}
