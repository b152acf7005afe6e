import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { testOf } from '../../src/model/guard.ts';
import { MinutesDocumentSchema } from '../../src/model/index.ts';
import { makeDocument } from '../writers/make-document.ts';

const isDocument = testOf(MinutesDocumentSchema);
const span = { start: 0, end: 4, line: 1, column: 1, page: null };
const row = { item: 'i1', text: 'that', span };

/** A document with a row of every kind, and a value in every field. */
const FULL = makeDocument({
  source: {
    path: 'a.txt',
    format: 'text',
    layout: 'generic',
    encoding: 'utf-8',
    bytes: 9,
    sha256: 'a'.repeat(64),
    text: 'that the gate be mended',
  },
  items: [
    {
      number: '1',
      title: 'Gate',
      references: ['AB12/3-4'],
      fields: { Ward: 'Weir' },
      attachments: [{ title: 'Plan', format: 'PDF', size: '96 KB' }],
      meeting: { body: 'Board', date: '2021-05-04', number: '7' },
      blocks: [['point', 'that the gate be mended', { label: 'a', depth: 1 }]],
    },
  ],
  decisions: [
    {
      text: 'that the gate be mended',
      clauses: [{ text: 'that the gate', clauses: [{ label: 'a', text: 'be mended' }] }],
      vote: {
        for: 2,
        against: 1,
        abstentions: null,
        method: 'hands',
        result: 'carried',
        members: { for: ['A', 'B'], against: ['C'], abstentions: [] },
      },
    },
  ],
  money: [
    {
      id: 'm1',
      ...row,
      value: 1.5,
      currency: 'GBP',
      max: null,
      qualifier: 'over',
      per: { unit: 'gate', period: null },
      role: 'cost',
      sentence: 'x',
    },
  ],
  dates: [
    {
      id: 'd1',
      ...row,
      edtf: '2021-05~',
      start: '2021-05-01',
      end: '2021-05-31',
      precision: 'month',
      approximate: true,
      inferred: false,
      time: '14:00',
      role: 'start',
    },
  ],
  pilots: [
    { id: 'p1', ...row, name: 'Weir', programme: null, places: ['Weir'], status: 'running', start: null, end: '2021', duration: 'P12M' },
  ],
  people: [{ id: 'n1', ...row, name: 'A', title: 'Mr', role: null, organisation: null, status: 'present' }],
  actions: [{ id: 'a1', ...row, owner: 'A', deadline: '2021-05', source: 'clause' }],
  diagnostics: [{ code: 'a:b', severity: 'info', message: 'x', hint: null, span }],
});

type Fields = Record<string, unknown>;
type Edit = readonly [name: string, edit: (holder: Fields, key: string) => void];
const put = (holder: Fields, key: string, value: unknown): void => {
  holder[key] = value;
};

const ODD = [
  undefined,
  null,
  '',
  'odd',
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 60,
  true,
  [],
  [1],
  {},
  { odd: 'x' },
  new Date(0),
];
const EDITS: readonly Edit[] = [
  ...ODD.map((odd): Edit => [`is ${String(odd)}`, (holder, key) => put(holder, key, odd)]),
  ['is left out', (holder, key) => void delete holder[key]],
  [
    'comes last',
    (holder, key) => {
      const value = holder[key];
      delete holder[key];
      holder[key] = value;
    },
  ],
  ['has another beside it', (holder) => put(holder, 'odd', null)],
];

/** Ways from the root to every field: the names of the keys on it. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[key], ...pathsOf(each).map((rest) => [key, ...rest])]);
}

function edited(path: readonly string[], edit: Edit[1]): unknown {
  const copy = structuredClone(FULL);
  const holder = path.slice(0, -1).reduce<Fields>((inner, key) => inner[key] as Fields, copy as unknown as Fields);
  edit(holder, path.at(-1) as string);
  return copy;
}

/** What zod has to say: whether it takes the value, and gives it back with the same keys in the same order. */
function isTakenAsItIs(value: unknown): boolean {
  const { success, data } = MinutesDocumentSchema.safeParse(value);
  return success && JSON.stringify(data) === JSON.stringify(value);
}

describe('the test made from the schema of the document', () => {
  it('takes what is right', () => {
    expect(isDocument(FULL)).toBe(true);
  });

  it.each(EDITS)('says what zod says where any one field %s', (_name, edit) => {
    const paths = pathsOf(FULL);
    expect(paths.length).toBeGreaterThan(150);
    const differ = paths.filter((path) => {
      const value = edited(path, edit);
      return isDocument(value) !== isTakenAsItIs(value);
    });
    expect(differ.map((path) => path.join('.'))).toEqual([]);
  });

  it('leaves to zod what zod leaves out', () => {
    const value = structuredClone(FULL);
    (value.items[0] as { fields: unknown }).fields = JSON.parse('{"Ward": "Weir", "__proto__": "x"}');
    expect(isDocument(value)).toBe(isTakenAsItIs(value));
  });
});

describe('what no test is known for', () => {
  it.each([
    ['a kind of schema', z.union([z.string(), z.number()])],
    ['a format', z.email()],
    ['a check', z.string().max(3)],
    ['a form of number', z.int32()],
    ['an object that drops what it does not know', z.object({ a: z.string() })],
  ])('is an error in the program: %s', (_why, schema) => {
    expect(() => testOf(schema)).toThrow('Bug: ');
  });
});
