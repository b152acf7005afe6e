import { displayOf, headingRank, isHidden } from './elements.ts';
import type { HtmlNode, Survey } from './parse.ts';

const STRUCTURES = new Set(['ul', 'ol', 'dl', 'table']);

/**
 * Measure every element of a page: how much text it holds, how much of it is links, how many blocks. Children come before their parents,
 * without recursion, so that depth costs nothing. What is dropped or hidden counts as empty.
 */
export function surveyPage(root: HtmlNode): void {
  const order: HtmlNode[] = [root];
  for (let at = 0; at < order.length; at++) {
    const node = order[at] as HtmlNode;
    if (at > 0 && displayOf(node.name) === 'drop') continue;
    for (const child of node.children) if (child.name !== '#text') order.push(child);
  }
  for (let at = order.length - 1; at >= 0; at--) measure(order[at] as HtmlNode);
}

export const emptySurvey = (): Survey => ({
  length: 0,
  linked: 0,
  blocks: 0,
  structures: 0,
  tabled: 0,
  titles: 0,
  subtitles: 0,
  hidden: false,
});

function measure(node: HtmlNode): void {
  const own = emptySurvey();
  node.survey = own;
  const display = displayOf(node.name);
  if (display === 'drop') return;
  for (const child of node.children) {
    if (child.name === '#text') own.length += visibleLength(child.value);
    else if (child.survey) add(own, child.survey);
  }
  if (node.name === 'a') own.linked = own.length;
  if (display === 'block' || node.name === 'br') own.blocks++;
  if (node.name === 'table') own.tabled = own.length;
  const rank = headingRank(node);
  if (STRUCTURES.has(node.name) || rank > 0) own.structures++;
  if (rank === 1) own.titles++;
  else if (rank === 2) own.subtitles++;
  if (isHidden(node)) node.survey = { ...emptySurvey(), hidden: true };
}

function add(to: Survey, from: Survey): void {
  to.length += from.length;
  to.linked += from.linked;
  to.blocks += from.blocks;
  to.structures += from.structures;
  to.tabled += from.tabled;
  to.titles += from.titles;
  to.subtitles += from.subtitles;
}

/** Characters of a text node without the white space at its ends. */
function visibleLength(value: string): number {
  let start = 0;
  let end = value.length;
  while (start < end && isSpace(value.charCodeAt(start))) start++;
  while (end > start && isSpace(value.charCodeAt(end - 1))) end--;
  return end - start;
}

const isSpace = (code: number): boolean => code <= 32 || code === 160;

/** Text of an element, for short ones that have to be read before they are written; at most `limit` characters. */
export function textWithin(root: HtmlNode, limit = 200): string {
  let text = '';
  const stack: HtmlNode[] = [root];
  while (stack.length > 0 && text.length < limit) {
    const node = stack.pop() as HtmlNode;
    if (node.name === '#text') text += node.value;
    else if (node === root || displayOf(node.name) !== 'drop') {
      if (displayOf(node.name) === 'block' || node.name === 'br') text += ' ';
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as HtmlNode);
    }
  }
  return text.slice(0, limit).replace(/\s+/g, ' ').trim();
}
