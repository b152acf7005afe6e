import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Parse Markdown to a tree that can be compared: without positions, and with addresses that GitHub turns into links as plain words. */
export function readBack(markdown: string): Root {
  return bare(unified().use(remarkParse).use(remarkGfm).parse(markdown)) as Root;
}

/** Leave of a tree what a person reads: kinds, nesting, words, and the number a list starts at. */
export function bare(node: Nodes): unknown {
  if (!('children' in node)) return { type: node.type, ...('value' in node ? { value: node.value } : {}) };
  const children: { type: string; value?: string }[] = [];
  for (const child of node.children.flatMap((one): Nodes[] => (one.type === 'link' ? one.children : [one]))) {
    const shown = bare(child) as { type: string; value?: string };
    const last = children.at(-1);
    if (shown.type === 'text' && last?.type === 'text') last.value = `${last.value}${shown.value}`;
    else children.push(shown);
  }
  return {
    type: node.type,
    ...(node.type === 'heading' ? { depth: node.depth } : {}),
    ...(node.type === 'list' ? { ordered: node.ordered, start: node.start } : {}),
    children,
  };
}

/** All words of a tree, in order. */
export function textOf(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join(node.type === 'paragraph' ? '' : '\n') : '';
}
