import type { Role } from '../tree/nodes.ts';
import { type Draft, textOfDraft } from './draft.ts';
import { isLabelOnly } from './lines.ts';

/** Labels that announce a list of files. */
const DOCUMENTS = /^(?:supporting|additional|accompanying|background|related|attached|agenda)? ?(?:documents?|papers?|attachments?)\s*:?$/i;
/** A file in a list: its size at the end. */
const SIZED = /\b(?:PDF|DOCX?|XLSX?|PPTX?|ODT|RTF|ZIP)\b[,\s\u00a0]{0,4}\d{1,6}(?:[.,]\d{1,3})?\s?[KMG]B\)?\s*$/i;

/** What a page prints about itself. Each must be the whole of a short block, or open it beyond doubt. */
const ABOUT_THE_PAGE: readonly RegExp[] = [
  /^(?:©|\(c\)|&copy;|copyright ©|copyright \(c\))/i,
  /\ball rights reserved\b/i,
  /^(?:skip|jump) to (?:main |the )?(?:content|navigation|menu)\b.{0,40}$/i,
  /^(?:back to top|return to top|top of page|print(?: this page| page)?|share(?: this)?(?: page| post| item)?|email this page|leave a (?:reply|comment)|cancel reply)$/i,
  /^(?:we|this (?:web ?)?site|our (?:web ?)?site) uses? (?:[a-z]{1,12} ){0,2}cookies\b/i,
  /^you are here ?:.{1,200}$/i,
  /^(?:powered by|website by|web ?site designed by|site by|designed by|proudly powered by) .{2,60}$/i,
];
const LONGEST_NOTICE = 300;

/** Finish what roles and types need the whole text for: numbers and labels told from titles, lists of files, notices of the page. */
export function finishRoles(drafts: readonly Draft[]): { drafts: Draft[]; furniture: Draft[] } {
  const kept: Draft[] = [];
  const furniture: Draft[] = [];
  let filed = false;
  for (const draft of drafts) {
    const text = textOfDraft(draft).trim();
    if (isNotice(draft, text)) {
      furniture.push({ ...draft, options: { type: 'furniture', gap: draft.options.gap ?? 0 } });
      continue;
    }
    filed = draft.options.type === 'listItem' ? filed : text.length < 40 && DOCUMENTS.test(text);
    kept.push(finish(draft, text, filed));
  }
  return { drafts: kept, furniture };
}

function finish(draft: Draft, text: string, filed: boolean): Draft {
  const role = roleFor(draft, text, filed);
  return role === (draft.options.role ?? null) ? draft : { ...draft, options: { ...draft.options, role } };
}

function roleFor(draft: Draft, text: string, filed: boolean): Role | null {
  const role = draft.options.role ?? null;
  if (draft.options.type === 'listItem' && role === null && (filed || SIZED.test(text.slice(-40)))) return 'attachment';
  if (role === 'item-title' && isLabelOnly(text)) return 'item-number';
  if (role === 'item-number' && text.length > 12) return null;
  if (role === 'label' && !/[:–-]$/.test(text) && text.length > 60) return null;
  if (role === 'field' && text.endsWith(':')) return 'label';
  return role;
}

/** Words that all notices of a page begin with or hold, so that few blocks take the longer look. */
const NOTICE_WORDS =
  /^(?:©|\(c\)|&copy|copyright|skip|jump|back|return|top|print|share|email|leave|cancel|powered|web|site|designed|proudly|we use|this web|this site|our web|our site|you are here)/i;

const isNotice = (draft: Draft, text: string): boolean =>
  draft.cells === null &&
  !draft.options.role &&
  draft.options.type !== 'heading' &&
  text.length <= LONGEST_NOTICE &&
  (NOTICE_WORDS.test(text) || text.includes('eserved') || text.includes('RESERVED')) &&
  ABOUT_THE_PAGE.some((pattern) => pattern.test(text));
