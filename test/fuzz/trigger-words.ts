import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Marks and forms that no table names, but that something looks for. */
const FORMS = [
  ...[
    '(a)',
    '(i)',
    'a)',
    '1.',
    '1.1',
    '(1)',
    'iv)',
    '·',
    '-',
    '*',
    '•',
    '(',
    ')',
    '[',
    ']',
    '“',
    '”',
    '"',
    "'",
    '’',
    '/',
    ':',
    ';',
    ',',
    '.',
    '...',
    '|',
    '–',
    '&',
    '#',
    '>',
    '£',
    '€',
    '%',
    '$',
    '@',
    '_',
    '\\',
    '=',
  ],
  ...[' ', '\t', '\u00a0', '\u200b', '\f', '\u2028', '\ufeff', '\0'],
  ...[
    '£5',
    '£5.4m',
    '5p',
    '£1,000',
    '£2m to £3m',
    '50%',
    '1',
    '12',
    '2019',
    '4 June 2019',
    'June',
    '4th',
    '04/06/2019',
    '2018/19',
    '7.00 pm',
    'Q3',
    'CE09/10-28',
    '20/01234/FUL',
    '264.',
    'Item 4',
    '(Item 4)',
  ],
  ...[
    'Councillor',
    'Cllr A Finch',
    'A Finch',
    'Mr Wren',
    'Councillors Finch, Wren and Lark',
    'moved by',
    'proposed by Cllr A Finch',
    'seconded by',
    'RESOLVED',
    'RESOLVED that',
    'Resolved:',
    'It was AGREED',
    'RECOMMENDED',
    'that',
    'For: 5',
    'Against: 3',
    'by 5 votes to 3',
  ],
  ...[
    'ACTION: Clerk',
    'Present:',
    'Apologies',
    'Minutes:',
    'Decision:',
    'Venue: Hall',
    'x: y',
    'pdf icon PDF 96 KB',
    'Agenda item',
    'Meeting: 03/11/2009 - Cabinet (Item 128)',
    'view the full minutes text',
    'pilot',
    'trial in Eastgate',
    'the pilot of',
    'A',
    'a',
    'AB',
    'The',
    'x',
    'é',
    '😀',
    'and',
    'of',
    'the',
    'to',
    'by',
  ],
];

const SHORT = /^[\p{L}£][\p{L}'’. -]{1,24}$/u;

/** Words in the tables and patterns of the rooms that look for words. */
export function triggerWords(root: string): string[] {
  const words = new Set<string>(FORMS);
  for (const room of ['src/extract', 'src/outline', 'src/tree', 'src/readers/hyphen.ts', 'src/readers/wrapped.ts'])
    for (const file of filesOf(join(root, room))) for (const word of wordsIn(readFileSync(file, 'utf8'))) words.add(word);
  return [...words];
}

function filesOf(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function wordsIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && !ts.isImportDeclaration(node.parent)) found.push(...node.text.split(/\s*[|,]\s*/));
    if (ts.isRegularExpressionLiteral(node))
      found.push(
        ...(node.text.replace(/\\[bswdpB](?:\{\w+\})?|\(\?[:=!<]*|[?*+]|\{[\d,]+\}|\[[^\]]*\]/g, '|').match(/[A-Za-z][A-Za-z' -]+/g) ?? []),
      );
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ESNext, true));
  return found.map((word) => word.trim()).filter((word) => SHORT.test(word));
}
