import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Writer } from '../types.ts';
import { makeRoot } from './document.ts';

/** Columns are lined up where no cell is longer than this; one long cell would blow up every row. */
const MAX_ALIGNED = 60;

/**
 * A document for people who like to read it and programs that parse it: GitHub's Markdown.
 *
 * It is built as a tree and printed by remark-stringify, which escapes whatever would be taken for markup.
 */
export const markdownWriter: Writer = {
  frame: { open: '', between: '\n***\n\n', after: '\n', close: '', empty: '' },
  *write(document) {
    const root = makeRoot(document);
    const markdown = unified()
      .use(remarkStringify, { bullet: '-', rule: '*', listItemIndent: 'one' })
      .use(remarkGfm, { tablePipeAlign: longestCell(root) <= MAX_ALIGNED })
      .stringify(root);
    yield markdown.trimEnd();
  },
};

function longestCell(root: Root): number {
  const cells = root.children.flatMap((node) => (node.type === 'table' ? node.children.flatMap((row) => row.children) : []));
  return cells.reduce((longest, { children: [first] }) => Math.max(longest, first?.type === 'text' ? first.value.length : 0), 0);
}
