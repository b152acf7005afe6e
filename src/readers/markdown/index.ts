import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { limitsOf, type Reader, type Reading, type ReadSettings } from '../../tree/reading.ts';
import { report } from '../../tree/report.ts';
import { rulesByMeasure, settleDrafts } from '../breaks.ts';
import { TreeBuilder } from '../builder.ts';
import { type Draft, DraftSink, type Parting, writeDrafts } from '../draft.ts';
import { decodeText } from '../encoding.ts';
import { finishRoles } from '../finish.ts';
import { undoPages } from '../pages.ts';
import { readFrontMatter } from './front-matter.ts';
import { prepareSource } from './source.ts';
import { walkMarkdown } from './walk.ts';

/**
 * Markdown, as its author wrote it: numbers as typed, line breaks where they were meant, raw HTML read as HTML. Front matter is no text.
 */
export const markdownReader: Reader = {
  format: 'markdown',
  extensions: ['md', 'markdown', 'mdown'],
  async read(bytes: Uint8Array, file: VFile, settings: ReadSettings): Promise<Reading> {
    const { text, encoding } = await decodeText(bytes, file);
    const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const front = readFrontMatter(source);
    const { drafts, furniture } = await readDrafts(source, front.end, file);
    const rules = { boldParts: true, ...rulesByMeasure(drafts, BREAKS) };
    const pages = undoPages(settleDrafts(drafts, rules), rules.judge !== undefined);
    const finished = finishRoles(pages.drafts);
    const builder = new TreeBuilder(limitsOf(settings).text);
    writeDrafts(builder, [...finished.drafts, ...furniture, ...pages.furniture, ...finished.furniture]);
    return builder.finish(front.hints, encoding);
  },
};

/** Line ends that may have been made to fit a page. */
const BREAKS: ReadonlySet<Parting> = new Set<Parting>(['soft', 'hard']);

const PLAIN = unified().use(remarkParse).freeze();

/** Signs of what GitHub added to Markdown and minutes have: tables, deleted text, footnotes, tasks. */
const GITHUB = /^[ \t>]{0,12}\|?[ \t]{0,4}:?-{1,200}:?[ \t]{0,4}\||~~|\[\^|\[[ xX]\][ \t]/m;

/** The parser for a text; the one that knows GitHub's Markdown takes up to ten times as long, so it is kept for texts that need it. */
async function parserFor(text: string): Promise<{ parse: (text: string) => Root }> {
  if (!GITHUB.test(text)) return PLAIN;
  const { default: remarkGfm } = await import('remark-gfm');
  return unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
}

async function readDrafts(source: string, from: number, file: VFile): Promise<{ drafts: Draft[]; furniture: Draft[] }> {
  const { text, plain } = prepareSource(source, from);
  if (plain.length > 0) reportPlain(file, `Read ${plain.length} paragraph${plain.length === 1 ? '' : 's'} as plain text`);
  try {
    const read = walkMarkdown((await parserFor(text)).parse(text), text);
    return { drafts: plain.length > 0 ? mergePlain(read.drafts, plain) : read.drafts, furniture: read.furniture };
  } catch (error) {
    // The parser recurses; nesting beyond any document overflows its stack.
    if (!(error instanceof RangeError)) throw error;
    reportPlain(file, 'Read the whole as plain text');
    return {
      drafts: mergePlain([], [{ line: 1, text: source.slice(from).replace(/^/, source.slice(0, from).replace(/[^\n]/g, '')) }]),
      furniture: [],
    };
  }
}

const reportPlain = (file: VFile, what: string): void =>
  report(file, {
    code: 'read:markdown-as-text',
    severity: 'warning',
    message: `${what}: too much Markdown for one paragraph`,
    hint: 'Look for runs of backticks, brackets or nested lists; marks of Markdown in them are kept as they stand.',
  });

/** Put paragraphs that were read as plain text in their places among the others. */
function mergePlain(drafts: readonly Draft[], plain: readonly { line: number; text: string }[]): Draft[] {
  const sink = new DraftSink();
  for (const chunk of plain) {
    sink.start({ type: 'paragraph' });
    chunk.text.split('\n').forEach((line, i) => {
      if (i > 0) sink.hardBreak();
      const words = line.trim();
      if (words !== '') sink.addText(words, false, { line: chunk.line + i, column: line.length - line.trimStart().length + 1 });
    });
    sink.close();
  }
  const lineOf = (draft: Draft): number => (draft.cells?.flat() ?? draft.lines)[0]?.runs[0]?.origin?.line ?? 0;
  return [...drafts, ...sink.drafts].sort((a, b) => lineOf(a) - lineOf(b));
}
