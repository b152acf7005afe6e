import { blankTags } from '../html/server.ts';

/**
 * Prepare Markdown for its parser: blank out what is no text, and take out what the parser can not read in reasonable time. Every
 * character keeps its place.
 */
export interface PreparedSource {
  text: string;
  /** Paragraphs to be read as plain text: the line of the first (from 1) and the words. */
  plain: { line: number; text: string }[];
}

/** Most characters with a meaning in Markdown that a paragraph may hold; the parser's time grows with their square. */
const MAX_MARKS = 3000;
const MARKS = /[`*_[\]<>!~\\&]/g;
/** Containers opened on one line. */
const MAX_NESTING = /^[ \t]{0,3}(?:(?:[-+*>]|\d{1,3}[.)])[ \t]{0,4}){40}/m;
/** A list as far in as no person nests them: the parser's time grows with the cube of the depth. */
const DEEP_LIST = /^(?: {80}|\t{20})[ \t]{0,2000}(?:[-+*]|\d{1,9}[.)])[ \t]/m;
/** HTML that begins a block is copied, not parsed. */
const HTML_BLOCK =
  /^ {0,3}<\/?(?:!--|address|article|aside|blockquote|body|center|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|script|section|style|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;

export function prepareSource(source: string, from: number): PreparedSource {
  const head = source.slice(0, from).replace(/[^\n]/g, ' ');
  const cleaned = head + blankShortcodes(source.slice(from));
  const plain: PreparedSource['plain'] = [];
  if (cleaned.length < MAX_MARKS && !isDeep(cleaned)) return { text: cleaned, plain };
  const parts: string[] = [];
  let line = 1;
  for (const chunk of cleaned.split(/(\n[ \t]*\n)/)) {
    if (isHard(chunk)) {
      plain.push({ line, text: chunk });
      parts.push(chunk.replace(/[^\n]/g, ' '));
    } else parts.push(chunk);
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) line++;
  }
  return { text: plain.length > 0 ? parts.join('') : cleaned, plain };
}

const isDeep = (text: string): boolean => MAX_NESTING.test(text) || DEEP_LIST.test(text);

function isHard(chunk: string): boolean {
  if (isDeep(chunk)) return true;
  if (chunk.length < MAX_MARKS || HTML_BLOCK.test(chunk)) return false;
  let count = 0;
  MARKS.lastIndex = 0;
  while (MARKS.test(chunk)) if (++count > MAX_MARKS) return true;
  return false;
}

/** Hugo's short codes and kramdown's attribute lists. */
function blankShortcodes(source: string): string {
  let text = source.includes('{%') ? blankTags(source) : source;
  const blank = (code: string): string => ' '.repeat(code.length);
  if (text.includes('{{')) text = text.replace(/\{\{[<%][^\n{}]{0,300}[>%]\}\}/g, blank);
  if (text.includes('{:')) text = text.replace(/^[ \t]{0,8}\{:[^\n{}]{0,200}\}[ \t]*$/gm, blank);
  return text;
}
