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
    const maxText = limitsOf(settings).text;
    const whole = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const source = whole.slice(0, maxText * SOURCE_PER_TEXT);
    const front = readFrontMatter(source);
    const { drafts, furniture } = await readDrafts(source, front.end, file);
    const rules = { boldParts: true, ...rulesByMeasure(drafts, BREAKS) };
    const pages = undoPages(settleDrafts(drafts, rules), rules.judge !== undefined);
    const finished = finishRoles(pages.drafts);
    const builder = new TreeBuilder(maxText);
    writeDrafts(builder, [...finished.drafts, ...furniture, ...pages.furniture, ...finished.furniture]);
    const reading = builder.finish(front.hints, encoding);
    return source.length < whole.length ? { ...reading, cut: true } : reading;
  },
};

/** Characters of a source that are looked at for each of its text. */
const SOURCE_PER_TEXT = 2;

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

/** Characters that are parsed: the parser takes some hundred bytes for each. */
const MAX_MARKDOWN = 1_500_000;

async function readDrafts(source: string, from: number, file: VFile): Promise<{ drafts: Draft[]; furniture: Draft[] }> {
  if (source.length > MAX_MARKDOWN) return readPlain(source, from, file);
  const { text, plain } = prepareSource(source, from);
  if (plain.length > 0) reportPlain(file, `Read ${plain.length} paragraph${plain.length === 1 ? '' : 's'} as plain text`);
  try {
    const read = walkMarkdown((await parserFor(text)).parse(text), text);
    return { drafts: plain.length > 0 ? mergePlain(read.drafts, plain) : read.drafts, furniture: read.furniture };
  } catch (error) {
    // The parser recurses; nesting beyond any document overflows its stack.
    if (!(error instanceof RangeError)) throw error;
    return readPlain(source, from, file);
  }
}

/** Read paragraphs as they stand, without their marks. */
function readPlain(source: string, from: number, file: VFile): { drafts: Draft[]; furniture: Draft[] } {
  reportPlain(file, 'Read the whole as plain text');
  const plain: { line: number; text: string }[] = [];
  let line = source.slice(0, from).split('\n').length;
  for (const text of source.slice(from).split(/\n[ \t]*\n/)) {
    plain.push({ line, text });
    line += text.split('\n').length + 1;
  }
  return { drafts: mergePlain([], plain), furniture: [] };
}

const reportPlain = (file: VFile, what: string): void =>
  report(file, {
    code: 'read:markdown-as-text',
    severity: 'warning',
    message: `${what}: too much Markdown`,
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
