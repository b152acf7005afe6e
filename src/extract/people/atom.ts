import type { Range } from '../../tree/nodes.ts';
import type { TokenKind } from './tokens.ts';

/** What a list of persons is made of, once its words are read: persons, what is said of them, and what parts them. */
export type Atom =
  | (Range & {
      kind: 'person';
      name: Range;
      words: string[];
      /** Title printed for this person alone. */
      title: string | null;
      /** Title that stands before this and the names after it ("Cllrs" gives "Cllr"). */
      plural: string | null;
      /** No title, initial or prefix says that it is a person. */
      plain: boolean;
      /** Plain, and where a post or a body might stand as well: behind a comma, or behind a body and "and". */
      open: 'comma' | 'body' | null;
    })
  | (Range & { kind: 'plural'; title: string; words: string[] })
  | (Range & {
      /** loose: one capitalised word, a surname or a part of a post; label: words before a colon. */
      kind: 'post' | 'organisation' | 'body' | 'loose' | 'initials' | 'honour' | 'group' | 'note' | 'represents' | 'label';
      words: string[];
    })
  | (Range & { kind: 'sep'; sep: Exclude<TokenKind, 'word' | 'number' | 'group' | 'other'> });
