import { boldOf, remember } from './elements.ts';
import { type HtmlElement, isText } from './parse.ts';

/** Characters of style sheets that are read, and classes that are kept. */
const MAX_SHEET = 200_000;
const MAX_CLASSES = 2000;

/**
 * Which classes the style sheets of a page make bold: programs that export (Google Docs, some of Word's) say it nowhere else.
 *
 * Reads: ".c1{font-weight:700}", "span.strong, p.head {font-weight: bold}"
 * Passes over: ".menu .c1{font-weight:700}" and all that depends on where an element stands, "@media print{.c1{…}}"
 */
export function boldClassesOf(head: HtmlElement | null): ((words: string) => boolean) | null {
  const bold = new Set<string>();
  for (let node = head?.first ?? null; node; node = node.next) {
    if (isText(node) || node.name !== 'style') continue;
    const sheet = node.first && isText(node.first) ? node.first.value.slice(0, MAX_SHEET) : '';
    for (const rule of sheet.split('}')) addClasses(rule, bold);
  }
  return bold.size === 0 ? null : remember((words) => words.split(/\s+/).some((word) => bold.has(word)));
}

const SELECTOR = /^\s{0,20}(?:[a-z][a-z1-6]{0,10})?\.([A-Za-z_][\w-]{0,80})\s{0,20}$/;

function addClasses(rule: string, bold: Set<string>): void {
  const open = rule.indexOf('{');
  if (open < 0 || bold.size >= MAX_CLASSES || !boldOf(rule.slice(open + 1))) return;
  for (const selector of rule.slice(0, open).split(',')) {
    const name = SELECTOR.exec(selector)?.[1];
    if (name !== undefined) bold.add(name);
  }
}
