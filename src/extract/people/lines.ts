import { isCapitalised, isInitial } from './names.ts';
import { hasPost, isBodyWord, isNoName } from './roles.ts';
import { isCourtesy, isTitlePrefix, isTitleWord, pluralTitle, readTitle } from './titles.ts';
import type { Token } from './tokens.ts';

/**
 * Tell line ends that part two entries from those that a page's width made, and drop the latter.
 *
 * Kept: "Ann Lee⏎Bob Day", "Mr J Todd⏎Clerk". Dropped: "Tom⏎Byrne, Ann Lee", "Mr⏎Beaney", "County⏎Councillor Davies",
 * "Staff Officer, Property⏎Services (Ms J. Rea)", "Ann Lee,⏎Bob Day" (the comma does it).
 */
export function resolveLines(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => token.kind !== 'line' || isBreak(tokens, at));
}

function isBreak(tokens: readonly Token[], at: number): boolean {
  const before = runBefore(tokens, at);
  const after = runAfter(tokens, at);
  const sign = (tokens[at] as Token).text;
  if (/^[^\s]/.test(sign)) return true;
  const left = tokens[at - 1]?.kind;
  const right = tokens[at + 1]?.kind;
  // Between the rows of a table or the lines of columns nothing runs on.
  if (before.bound === 'gap' || /\t/.test(sign)) return true;
  if (left === undefined || left === 'comma' || left === 'and' || left === 'line') return false;
  if (right === undefined || right === 'comma' || right === 'and' || right === 'group') return false;
  const first = after.words[0];
  const last = before.words.at(-1);
  if (first === undefined || last === undefined) return true;
  // "… of the parish⏎Clerk: Ann Lee": a label begins its line.
  if (after.bound === 'colon' && isCapitalised(first) && endsNote(last)) return true;
  if (!isCapitalised(first) || !isCapitalised(last))
    return isCapitalised(first) && readTitle(after.words) !== null && !isCapitalised(last) ? endsNote(last) : false;
  if (isTitleWord(last) || pluralTitle(last) !== null) return false;
  const titled = readTitle(after.words) !== null;
  if (isTitlePrefix(last) && titled && before.words.length <= 2 && !isCourtesy(first)) return false;
  if (titled) return true;
  return !isTorn(before, after);
}

/** Small words inside names and posts: the words of a sentence end both. */
const isSmall = (word: string): boolean => /^(?:of|for|the|to|de|van|von|der|den|la|le|ap|ab|ní|uí|mac)$/.test(word);

/** Small words that a phrase goes on after. */
const endsNote = (word: string): boolean => !/^(?:of|for|the|to|and|with|in|on|by|from|at|representing|de|van|von)$/.test(word);

interface Run {
  words: string[];
  /** What stands on the far side of the run. */
  bound: Token['kind'] | undefined;
}

/** Whether a name or a post goes on over the line's end. */
function isTorn(before: Run, after: Run): boolean {
  const title = readTitle(before.words);
  const left = before.words.slice(title?.words ?? 0);
  const flowing = before.bound === 'comma' || before.bound === 'and';
  if (left.every(isInitial)) return true;
  const post = hasPost(left) || left.some(isBodyWord);
  const lower = after.words.findIndex((word) => !isCapitalised(word) && !isSmall(word));
  const right = lower < 0 ? after.words : after.words.slice(0, lower);
  const postAfter = hasPost(right) || right.some(isNoName);
  // "Police and Crime Commissioner K Day⏎Independent Person": a name closes the post before it.
  if (post && flowing) return (postAfter || right.length === 1) && !isInitial(left.at(-2) ?? '');
  if (post || postAfter) return false;
  const rest = right.filter((word) => !/^\p{Lu}{2,}$/u.test(word));
  if (rest.length !== 1) return false;
  return flowing ? left.length === 1 : title !== null && title.plural === null && left.length === 1;
}

function runBefore(tokens: readonly Token[], at: number): Run {
  const words: string[] = [];
  let i = at - 1;
  for (; i >= 0 && tokens[i]?.kind === 'word'; i--) words.unshift((tokens[i] as Token).text);
  return { words, bound: tokens[i]?.kind };
}

function runAfter(tokens: readonly Token[], at: number): Run {
  const words: string[] = [];
  let i = at + 1;
  for (; i < tokens.length && tokens[i]?.kind === 'word'; i++) words.push((tokens[i] as Token).text);
  return { words, bound: tokens[i]?.kind };
}
