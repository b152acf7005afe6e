import type { Part } from '../tree/nodes.ts';

/**
 * Words that label the parts of an item, alone on their line: what follows belongs to that part.
 *
 * A heading "Minutes" has no colon, a label "Minutes:" has: the colon decides.
 */
const LABELS: readonly (readonly [RegExp, Part])[] = [
  [/^minutes?\s{0,60}:$/i, 'minutes'],
  [/^discussion\s{0,60}:$/i, 'minutes'],
  [/^decisions?(?: of [\w ,&'’-]{3,60})?\s{0,60}:$/i, 'decision'],
  [
    /^decisions? of (?:the )?(?:executive councillor|leader|deputy leader|cabinet member|portfolio holder|mayor)\b[\w ,&'’-]{0,60}$/i,
    'decision',
  ],
  [/^(?:supporting|additional|accompanying|background|related) (?:documents?|papers?)\s{0,60}:$/i, 'documents'],
  [/^attachments?\s{0,60}:$/i, 'documents'],
  [/^purpose\s{0,60}:$/i, 'agenda'],
  [/^reasons?(?: for(?: the)? (?:decisions?|recommendations?))?(?:\(s\))?\s{0,60}:$/i, 'reasons'],
  [/^reasons? for(?: the)? (?:decisions?|recommendations?)(?:\(s\))?$/i, 'reasons'],
  [/^(?:any )?(?:alternative|other) options?(?: considered)?(?: and (?:rejected|reasons for rejection))?\s{0,60}:?$/i, 'reasons'],
  [/^options? considered(?: and rejected)?\s{0,60}:?$/i, 'reasons'],
  [/^implementation of (?:the )?decisions?\s{0,60}:?$/i, 'reasons'],
  [/^(?:any )?(?:conflicts?|declarations?) of interests?(?: declared)?(?: \(and any dispensations granted\))?\s{0,60}:$/i, 'reasons'],
  [/^(?:matters? for decision|scrutiny considerations?|background|matters arising|outstanding references)\s{0,60}:?$/i, 'minutes'],
];

/** A label ends in a colon or begins with one of these: one look instead of one for each row. */
const MAY_LABEL =
  /^(?:decisions? of|reasons? for|(?:any )?(?:alternative|other) options?|options? considered|implementation of|matters?|scrutiny|background|outstanding)\b/i;

/** Which part a line labels, or null. */
export function readPartLabel(text: string): Part | null {
  if (text.length > 90 || !(text.endsWith(':') || MAY_LABEL.test(text))) return null;
  return LABELS.find(([words]) => words.test(text))?.[1] ?? null;
}

/** A label with text glued or set behind it on the same line: "Minutes:RESOLVED", "Decision: That …". Gives the label's length. */
export function gluedLabel(raw: string): { part: Part; length: number } | null {
  const match = /^(minutes|decisions?|purpose)\s{0,60}:(?:-\s{0,9})?(?=\s{0,60}\S)/i.exec(raw.slice(0, 24));
  if (!match) return null;
  return { part: /^m/i.test(match[0]) ? 'minutes' : /^p/i.test(match[0]) ? 'agenda' : 'decision', length: match[0].length };
}

/** "... view the full minutes text for item 268." */
export const TRUNCATION =
  /(?:\.{2,10}|…)?[\s]{0,60}view the full (?:minutes?|decisions?|agenda) text(?: for item [\w.()/-]{1,12})?\.?[\s]{0,60}$/i;

/** "pdf icon PDF 96 KB", "PDF 1 MB" */
export const ATTACHMENT =
  /(?:\b(?:pdf|word|doc|docx|excel|xls|xlsx|powerpoint|ppt|zip|image|file) icon\s{0,60})?\b(PDF|DOCX?|XLSX?|PPTX?|ZIP|RTF|CSV)\s{1,60}(\d+(?:[.,]\d+)?\s{0,60}(?:[KMG]B|bytes))\b/g;

/** Furniture of web pages that may stand between the parts of an item. */
export const FURNITURE =
  /^(?:view directions|media|webcast for [\w. ]{1,12}|•?\s{0,60}share this item|link:?|skip to (?:main )?content|back to top|top|print(?: this page)?|how can we help you\.{0,3}|menu|search|home|skip navigation and tools|find out more about this issue|view the background to item [\w.]{1,8}|agenda (?:frontsheet|reports pack|document pack).{0,60}|printed (?:minutes|draft minutes|agenda).{0,40}|public reports pack.{0,80})$/i;

/** Labelled header lines: "Cabinet Portfolio:- Adult Social Care". */
const FIELD = /^([A-Z][\w&’'()/? -]{1,58}?)\s{0,60}:[-–]?[\s]{1,60}(\S.*)$/s;
const FIELD_DASH = /^([A-Z][\w&’'()/? -]{1,58}?)\s{0,60}:[-–][\s]{0,60}(\S.*)$/s;

/** "Report of the Treasurer (Portfolio Holder: Cllr Day)": a colon inside a bracket closes no label. */
const isClosed = (label: string): boolean => label.lastIndexOf('(') <= label.lastIndexOf(')');

/** Read a labelled header line: "X:- value" always, "X: value" where the label is a few words and the value is no long sentence. */
export function readField(raw: string): { label: string; value: string } | null {
  if (raw.length > 400) return null;
  const dashed = FIELD_DASH.exec(raw);
  if (dashed && isClosed(dashed[1] as string)) return { label: dashed[1] as string, value: dashed[2] as string };
  const match = FIELD.exec(raw);
  if (!match) return null;
  const [, label, value] = match as unknown as [string, string, string];
  if (
    !isClosed(label) ||
    label.split(/\s{1,60}/).length > 8 ||
    value.length > 160 ||
    /^(?:(?:resolved|agreed|recommended|that|note)\b|decisions?$)/i.test(label)
  )
    return null;
  return { label, value };
}

/** Labels of decision pages, which stand before and behind the decision's text. */
const KNOWN_FIELD =
  /^(?:decision (?:maker|status|to take effect)|is key decision\?|is subject to call[- ]in\??|is exempt\?|publication date|date of decision|date decision (?:made|effective)|decided at meeting|effective from|date comes into force if not called in|call-in deadline date|current call-in count|call-in expiry date|report author|reference number|date|subject to call-in|subject of decision|lead (?:officer|member)|wards? affected|portfolio holder|contact officer|notice of proposed decision first published|key decision)\s{0,60}:/i;

/** Read a label line of a decision page. */
export const readKnownField = (raw: string): { label: string; value: string } | null =>
  KNOWN_FIELD.test(raw.slice(0, 80)) || FIELD_DASH.test(raw.slice(0, 80)) ? readField(raw) : null;

/** Whether an attachment's format and size stand in the text. */
export const hasAttachment = (text: string): boolean => SIZE.some((unit) => text.includes(unit)) && HAS_ATTACHMENT.test(text);
const SIZE = ['KB', 'MB', 'GB', 'bytes'];
const HAS_ATTACHMENT = new RegExp(ATTACHMENT.source);
