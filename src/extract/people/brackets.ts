/**
 * What stands in brackets behind a name.
 *
 * Accepts: "(Chair)" a post, "(Norfolk County Council)" a body, "(JB)" initials, "(representing Tidy Streets)", "(substitute for Cllr Day)"
 * Refuses: "(work)", "(from 7.15 pm)", "(via Teams)", "(items 1 to 4)", "(Labour)": notes
 */
import { foldSpace } from '../../tree/text.ts';
import { readAtoms } from './atoms.ts';
import { isInitialsOf } from './initials.ts';
import { readName } from './names.ts';
import { hasPost, isBodyWord, isOrganisation } from './roles.ts';
import { withoutSpell } from './tail.ts';

export type Bracket =
  | { kind: 'note' }
  | { kind: 'role'; text: string; organisation: string | null }
  | { kind: 'organisation'; text: string }
  | { kind: 'substitute' }
  | { kind: 'person'; start: number; end: number; substitute: boolean };

const NOTE =
  /^(?:items?|from|until|till|to|by|via|virtual|remote|on-?line|zoom|teams|left|arrived|joined|late|part|v\/?c|video|apolog|vacan|x\d|\d|conservative|labour|lab|con|lib|liberal|green|ind|independent|ukip|plaid|snp|reform)\b/i;
const SUBSTITUTE = /^(?:as |acting as |attending as |present as )?(?:a )?(?:sub|subst?itut\w{0,4}|deputi[sz]ing|in place of|nominee of)\b/i;
const SUBSTITUTE_IS = /\b(?:subst?itut(?:e|ed by|ing)|deputi[sz](?:ing|ed by)|in (?:his|her|their) place|instead)\b/i;
const REPRESENTS = /^(?:representing|repr?\.?|on behalf of|for)\s+(?=\S)/i;

/** Read the inside of a bracket behind the name given in words; `away` in a list of those not present, where a person in brackets stands in. */
export function readBracket(text: string, start: number, end: number, name: readonly string[], away: boolean): Bracket {
  const inside = foldSpace(text.slice(start + 1, end).replace(/[)\]}]$/, (close) => (isClosed(text, start, end) ? '' : close)));
  if (inside === '' || isInitialsOf(inside, name)) return { kind: 'note' };
  if (/^in the chair$/i.test(inside)) return { kind: 'role', text: 'Chair', organisation: null };
  if (away && SUBSTITUTE_IS.test(inside)) return readStandIn(text, start, end);
  if (SUBSTITUTE.test(inside)) return { kind: 'substitute' };
  if (NOTE.test(inside) || /\b(?:ward|division)$/i.test(inside)) return { kind: 'note' };
  const represents = REPRESENTS.exec(inside);
  if (represents) {
    const body = inside.slice(represents[0].length);
    return readName(body)?.title && /^for/i.test(inside) ? { kind: 'substitute' } : { kind: 'organisation', text: body };
  }
  return readPost(inside, name);
}

/** Whether the last sign of the stretch closes its first: not so in "(Head of Audit (Risk)". */
function isClosed(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const sign = text[i] as string;
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
  }
  return depth === 0;
}

/** "(Cllr Day substituting)", "(substitute: Cllr Day)". */
function readStandIn(text: string, start: number, end: number): Bracket {
  const from = start + 1 + (/^with\s+/i.exec(text.slice(start + 1, end))?.[0].length ?? 0);
  const person = readAtoms(text, { start: from, end: end - 1 }).find((atom) => atom.kind === 'person');
  return person ? { kind: 'person', start: person.start, end: person.end, substitute: true } : { kind: 'note' };
}

/** A post, or the name of a body; "Clerk, Norfolk County Council" holds both. Initials among them are left out. */
function readPost(inside: string, name: readonly string[]): Bracket {
  const all = inside.split(/[,;]/).map((part) => part.trim());
  const parts = all.filter((part) => !isInitialsOf(part, name));
  const words = wordsOf(inside);
  if (!/^\p{Lu}/u.test(inside) && !hasPost(words)) return { kind: 'note' };
  if (!hasPost(words)) return isOrganisation(words) || words.some(isBodyWord) ? { kind: 'organisation', text: inside } : { kind: 'note' };
  const last = wordsOf(parts.at(-1) ?? '');
  const body = parts.length > 1 && isOrganisation(last) && !hasPost(last) ? (parts.pop() as string) : null;
  return { kind: 'role', text: withoutSpell(parts.length === all.length ? inside : parts.join(', ')), organisation: body };
}

const wordsOf = (text: string): string[] => text.split(/[\s,()]+/).filter((word) => word !== '');
