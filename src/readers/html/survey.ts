import { classLooks, styleLooks } from './elements.ts';
import { attribute, type HtmlElement, type HtmlNode, hasAttribute, isText } from './parse.ts';

/**
 * Measure every element of a page: how much text it holds, how much of it is links, how many blocks; and whether it is hidden. Goes along the
 * chains of the nodes, without recursion, so that depth costs nothing. What is dropped or hidden counts as empty.
 */
export function surveyPage(root: HtmlElement): void {
  let node: HtmlNode = root;
  for (;;) {
    if (!isText(node) && node.first && node.traits.display !== 'drop') {
      node = node.first;
      continue;
    }
    // Down as far as it goes: count the node, and each that ends with it.
    for (;;) {
      count(node);
      if (node === root) return;
      if (node.next) {
        node = node.next;
        break;
      }
      node = node.parent as HtmlElement;
    }
  }
}

/** Count a node whose inside has been counted, and add it to the one around it. */
function count(node: HtmlNode): void {
  const { parent } = node;
  if (isText(node)) {
    if (parent) parent.length += node.length;
    return;
  }
  const { traits } = node;
  if (traits.display === 'drop') return;
  if (node.name === 'a') node.linked = node.length;
  if (traits.display === 'block' || node.name === 'br') node.blocks++;
  if (node.name === 'table') node.tabled = node.length;
  if (traits.structure) node.structures++;
  const rank = headingRank(node);
  if (rank === 1) node.titles++;
  else if (rank === 2) node.subtitles++;
  if ((node.words !== '' || node.style !== '' || node.attributes.length > 0) && isHidden(node)) hide(node);
  else if (parent) add(parent, node);
}

function add(to: HtmlElement, from: HtmlElement): void {
  to.length += from.length;
  to.linked += from.linked;
  to.tabled += from.tabled;
  to.blocks += from.blocks;
  to.structures += from.structures;
  to.titles += from.titles;
  to.subtitles += from.subtitles;
}

function hide(node: HtmlElement): void {
  node.hidden = true;
  node.length = 0;
  node.linked = 0;
  node.tabled = 0;
  node.blocks = 0;
  node.structures = 0;
  node.titles = 0;
  node.subtitles = 0;
}

/** Rank of a heading, by its tag or its role; 0 for all else. */
export function headingRank(node: HtmlElement): number {
  if (node.traits.rank > 0 || node.attributes.length === 0 || attribute(node, 'role') !== 'heading') return node.traits.rank;
  return Number(attribute(node, 'aria-level')) || 2;
}

/** The length from which a panel that is closed is content, not a label for machines. */
const FOLDED_LENGTH = 120;

/** Whether an element is kept from the reader of the page. Panels behind a tab or a fold are closed only until someone opens them. */
function isHidden(node: HtmlElement): boolean {
  const byClass = node.words === '' ? null : classLooks(node.words);
  if (byClass?.hidden) return true;
  if (attribute(node, 'aria-hidden') === 'true' && (node.name === 'i' || node.length <= 3)) return true;
  if (!(node.style !== '' && styleLooks(node.style).hidden) && !hasAttribute(node, 'hidden')) return false;
  const folded = attribute(node, 'role') === 'tabpanel' || byClass?.folded || classLooks(attribute(node, 'id')).folded;
  return !(folded && node.length >= FOLDED_LENGTH);
}

/** Text of an element, for short ones that have to be read before they are written; at most `limit` characters. */
export function textWithin(root: HtmlElement, limit = 200): string {
  let text = '';
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node && text.length < limit; node = stack.pop()) {
    if (isText(node)) {
      text += node.value;
      continue;
    }
    const { display } = node.traits;
    if (display === 'drop' && node !== root) continue;
    if (display === 'block' || node.name === 'br') text += ' ';
    for (let child = node.last; child; child = child.previous) stack.push(child);
  }
  return text.slice(0, limit).replace(/\s+/g, ' ').trim();
}
