/**
 * What stands behind a name, or before it, piece by piece: "Clerk", "Norfolk County Council", "Head of Strategy, Policy & Audit".
 */
import type { Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';

/** A post or body behind a name or before it, piece by piece. */
export interface Tail extends Range {
  words: number;
  post: boolean;
  organisation: Range | null;
  /** End of the last piece that can be a part of the post. */
  postEnd: number;
}

/** Add a piece to what stands behind or before a name. */
export function extend(tail: Tail | null, piece: Range, kind: string, words: number): Tail {
  const organisation = kind === 'organisation' ? { start: piece.start, end: piece.end } : null;
  if (!tail) return { start: piece.start, end: piece.end, words, post: kind === 'post', organisation, postEnd: piece.end };
  // "Clerk, Norfolk County Council": a body as such after a post is no part of it.
  const apart = organisation !== null && tail.post;
  return {
    start: tail.start,
    end: piece.end,
    words: tail.words + words,
    post: tail.post || kind === 'post',
    organisation: tail.organisation ?? organisation,
    postEnd: apart || (tail.post && tail.organisation && tail.postEnd < tail.organisation.start) ? tail.postEnd : piece.end,
  };
}

/** An entry with what stands behind its name. */
export interface Tailed {
  end: number;
  role: string | null;
  organisation: string | null;
  tail: Tail | null;
}

/** Give an entry the post or body that stood behind its name. */
export function closeTail(text: string, entry: Tailed): void {
  const { tail } = entry;
  if (!tail) return;
  entry.end = Math.max(entry.end, tail.end);
  if (tail.post) entry.role ??= withoutSpell(foldSpace(text.slice(tail.start, tail.postEnd)));
  const body = tail.organisation && tail.organisation.start >= tail.postEnd ? tail.organisation : tail.post ? null : tail;
  if (body) entry.organisation ??= foldSpace(text.slice(body.start, body.end));
}

/** "Mayor, ex officio, until 8.05pm", "Bursar (for item 5)": when somebody was there is no part of the post. */
export const withoutSpell = (role: string): string =>
  role.replace(/,? (?:until|from|till) \d[\d.:]{0,4} ?(?:am|pm|noon)?$|,? \(?(?:for )?(?:agenda )?items? \d[^()]{0,20}\)?$/i, '');

/** A name as one line, put together where a line's end broke it at its hyphen. */
export const foldName = (text: string): string => foldSpace(text.replace(/([-\u2010\u2011])\s*\n\s*/g, '$1'));
