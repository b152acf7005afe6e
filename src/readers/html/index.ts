import type { VFile } from 'vfile';
import { limitsOf, type Reader, type Reading, type ReadLimits } from '../../tree/reading.ts';
import { rulesByMeasure, settleDrafts } from '../breaks.ts';
import { TreeBuilder } from '../builder.ts';
import { type Draft, type Parting, writeDrafts } from '../draft.ts';
import { decodeText } from '../encoding.ts';
import { finishRoles } from '../finish.ts';
import { undoPages } from '../pages.ts';
import { findCharset } from './charset.ts';
import { childOf, markFurniture } from './furniture.ts';
import { type HtmlElement, LineIndex, parseHtml } from './parse.ts';

import { blankServerCode } from './server.ts';
import { boldClassesOf } from './stylesheet.ts';
import { surveyPage, textWithin } from './survey.ts';
import { walkHtml } from './walk.ts';

/**
 * HTML, as saved from a browser, fetched, or cut out of a page: the text that a person would read, the article first, the rest of the page
 * after it. Places are those of the input file.
 */
export const htmlReader: Reader = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml', 'php', 'asp', 'aspx'],
  read: (bytes, file, settings) => readPage(bytes, file, limitsOf(settings), null),
};

/** Elements and pieces of text are as many as the text may be long, by this: pages have one for some thirty characters. */
const CHARACTERS_PER_NODE = 15;
const FEWEST_NODES = 10_000;

/** Read a page; `charset` is what the file around it says of its encoding. */
export async function readPage(bytes: Uint8Array, file: VFile, limits: ReadLimits, charset: string | null): Promise<Reading> {
  const { text, encoding } = await decodeText(bytes, file, charset ?? findCharset(bytes));
  const source = blankServerCode(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  const { root, cut } = parseHtml(source, Math.max(FEWEST_NODES, Math.ceil(limits.text / CHARACTERS_PER_NODE)));
  surveyPage(root);
  markFurniture(root);
  const head = headOf(root);
  const page = walkHtml({ root, lines: new LineIndex(source), boldClasses: boldClassesOf(head) });
  const builder = new TreeBuilder(limits.text);
  writeDrafts(builder, arrange(page.drafts, page.furniture));
  const reading = builder.finish({ title: findTitle(head) }, encoding);
  return cut ? { ...reading, cut } : reading;
}

/** A line end of the source is white space; `<br>` and the lines of `<pre>` may have been made to fit a page. */
const BREAKS: ReadonlySet<Parting> = new Set<Parting>(['hard']);

/** The article's blocks with their breaks settled, then what belongs to the page and not to it. */
function arrange(drafts: readonly Draft[], around: readonly Draft[]): Draft[] {
  const rules = rulesByMeasure(drafts, BREAKS);
  const article = undoPages(settleDrafts(drafts, rules), rules.judge !== undefined);
  const finished = finishRoles(article.drafts);
  return [...finished.drafts, ...article.furniture, ...finished.furniture, ...settleDrafts(around)];
}

function headOf(root: HtmlElement): HtmlElement | null {
  const page = childOf(root, 'html');
  return page && childOf(page, 'head');
}

/** The page's own title, which is shown in the frame of the window. */
function findTitle(head: HtmlElement | null): string | null {
  const title = head && childOf(head, 'title');
  return (title && textWithin(title, 400)) || null;
}
