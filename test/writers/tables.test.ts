import { describe, expect, it } from 'vitest';
import type { MinutesDocument, Span } from '../../src/model/index.ts';
import { writeMinutes } from '../../src/writers/index.ts';
import { TABLES } from '../../src/writers/tables/index.ts';
import { TABLE_NAMES, type TableName } from '../../src/writers/tables/names.ts';
import type { Cell } from '../../src/writers/tables/types.ts';
import { makeDocument } from './make-document.ts';

const SPAN: Span = { start: 5, end: 9, line: 2, column: 1, page: 3 };
const fact = { item: 'i1', text: 'the  words\n\tof it', span: SPAN };

/** A document with one of everything. */
const minutes: MinutesDocument = makeDocument({
  source: { path: 'a/b.txt', format: 'text', layout: 'generic', encoding: 'utf-8', bytes: 120, sha256: 'a'.repeat(64) },
  meeting: { organisation: 'Fenby Council', body: 'Drains Committee', date: '2019-06-04', startTime: '19:00', title: 'Minutes' },
  front: [['heading', 'Minutes']],
  items: [
    {
      number: '12',
      title: 'Pumps\nand sluices',
      category: 'report',
      references: ['FB/1', 'FB/2'],
      fields: { Ward: 'East' },
      blocks: [
        ['heading', '12. Pumps'],
        ['paragraph', 'A pump failed. The clerk paid ninety pounds for it. It works.'],
        ['paragraph', 'RESOLVED: (a) to pay; and (b) to ask:\n(i) the board'],
      ],
    },
    { number: '13', title: 'Elsewhere', meeting: { body: 'Board', date: '2019-05-01', number: '4' }, blocks: [['paragraph', 'Nothing.']] },
  ],
  decisions: [
    {
      marker: 'RESOLVED',
      text: 'RESOLVED: (a) to pay; and (b) to ask:\n(i) the board',
      mover: 'A Finch',
      clauses: [
        { label: 'a', text: 'to pay' },
        { label: 'b', text: 'to ask:', clauses: [{ label: 'i', text: 'the board' }] },
      ],
      vote: {
        for: 5,
        against: 2,
        abstentions: 0,
        method: 'recorded',
        result: 'carried',
        members: { for: ['A Finch', 'B Wren'], against: ['C Moss'], abstentions: [] },
      },
    },
  ],
  money: [
    {
      id: 'm1',
      ...fact,
      value: 1234.5,
      max: null,
      currency: 'GBP',
      qualifier: 'approximately',
      per: { unit: 'person', period: null },
      role: 'cost',
      sentence: 'It cost £1,234.50.',
    },
  ],
  dates: [
    {
      id: 'd1',
      ...fact,
      edtf: '2018-04-01/2019-03-31',
      start: '2018-04-01',
      end: '2019-03-31',
      precision: 'financial-year',
      approximate: false,
      inferred: true,
      time: null,
      role: 'reference',
    },
  ],
  pilots: [
    {
      id: 'p1',
      ...fact,
      name: 'Quay Lane',
      programme: null,
      places: ['Quay Lane', 'Eastgate'],
      status: 'running',
      start: '2019-05',
      end: null,
      duration: 'P6M',
    },
  ],
  people: [{ id: 'n1', ...fact, item: null, name: 'A Finch', title: 'Councillor', role: 'Chair', organisation: null, status: 'present' }],
  actions: [{ id: 'a1', ...fact, owner: 'Clerk', deadline: '2019-07', source: 'column' }],
  diagnostics: [
    {
      code: 'money:figure',
      severity: 'warning',
      message: 'Look',
      hint: null,
      span: { start: 44, end: 57, line: 5, column: 1, page: null },
    },
    { code: 'read:encoding', severity: 'info', message: 'Assumed', hint: 'Say so', span: null },
  ],
});

/** Rows of a table as objects, without the columns that every table begins with. */
const rowsOf = (name: TableName, document = minutes): Record<string, Cell>[] =>
  [...TABLES[name].rows(document)].map((cells) =>
    Object.fromEntries(TABLES[name].columns.map((column, i) => [column.name, cells[i] ?? null])),
  );

const place = { text: 'the words of it', page: 3, line: 2, span_start: 5, span_end: 9 };

describe('tables', () => {
  it('are all there, in the order of their names', () => {
    expect(Object.keys(TABLES)).toEqual([...TABLE_NAMES]);
  });

  it.each(TABLE_NAMES)('begin with what joins them, and tell every column once, with its meaning: %s', (name) => {
    const { columns, description } = TABLES[name];
    const names = columns.map((column) => column.name);
    expect(names.slice(0, 6)).toEqual(['document', 'body', 'meeting_date', 'item', 'item_number', 'item_title']);
    expect(new Set(names).size).toBe(names.length);
    for (const column of names) expect(column).toMatch(/^[a-z]+\d*(?:_[a-z]+)*$/);
    for (const words of [description, ...columns.map((column) => column.description)]) expect(words).toMatch(/^[A-Z"].{8,}[.)…]$/s);
  });

  it.each(TABLE_NAMES)('give cells that are what their column says: %s', (name) => {
    for (const cells of TABLES[name].rows(minutes)) {
      expect(cells).toHaveLength(TABLES[name].columns.length);
      for (const [i, { type }] of TABLES[name].columns.entries()) {
        const cell = cells[i] ?? null;
        if (cell === null) continue;
        if (type === 'integer') expect(Number.isInteger(cell)).toBe(true);
        else if (type === 'money') expect(typeof cell).toBe('number');
        else if (type === 'boolean') expect(typeof cell).toBe('boolean');
        else if (type === 'date') expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/);
        else expect(cell).toMatch(/^\S(?:[^\n\t\r]*\S)?$/);
      }
    }
  });

  it.each<[string, TableName, Record<string, Cell>[]]>([
    [
      'money',
      'money',
      [{ id: 'm1', value: 1234.5, max: null, currency: 'GBP', per_unit: 'person', per_period: null, role: 'cost', ...place }],
    ],
    ['dates', 'dates', [{ edtf: '2018-04-01/2019-03-31', start: '2018-04-01', end: '2019-03-31', inferred: true, time: null, ...place }]],
    ['pilots', 'pilots', [{ name: 'Quay Lane', places: 'Quay Lane; Eastgate', start: '2019-05', end: null, ...place }]],
    [
      'people outside any item',
      'people',
      [{ item: null, item_number: null, item_title: null, name: 'A Finch', title: 'Councillor', ...place }],
    ],
    ['actions', 'actions', [{ owner: 'Clerk', deadline: '2019-07', source: 'column', ...place }]],
    ['decisions', 'resolutions', [{ id: 'r1', item: 'i1', marker: 'RESOLVED', mover: 'A Finch', seconder: null, clauses: 3 }]],
    [
      'clauses, nested ones after their parent',
      'clauses',
      [
        { resolution: 'r1', clause: '1', depth: 0, label: 'a', text: 'to pay' },
        { resolution: 'r1', clause: '2', depth: 0, label: 'b', text: 'to ask:' },
        { resolution: 'r1', clause: '2.1', depth: 1, label: 'i', text: 'the board' },
      ],
    ],
    [
      'votes with the names',
      'votes',
      [
        {
          resolution: 'r1',
          for: 5,
          against: 2,
          abstentions: 0,
          method: 'recorded',
          members_for: 'A Finch; B Wren',
          members_abstaining: null,
        },
      ],
    ],
    [
      'items, their own meeting before the document’s',
      'items',
      [
        {
          item: 'i1',
          body: 'Drains Committee',
          meeting_date: '2019-06-04',
          item_title: 'Pumps and sluices',
          references: 'FB/1; FB/2',
          fields: 'Ward: East',
        },
        { item: 'i2', body: 'Board', meeting_date: '2019-05-01', text: 'Nothing.', purpose: null },
      ],
    ],
    [
      'meetings, counts once',
      'meetings',
      [
        {
          item: null,
          body: 'Drains Committee',
          organisation: 'Fenby Council',
          start_time: '19:00',
          bytes: 120,
          resolutions: 1,
          warnings: 1,
        },
        { item: 'i2', body: 'Board', agenda_number: '4', start_time: null, resolutions: null, warnings: null },
      ],
    ],
    [
      'findings with the sentence they are about',
      'diagnostics',
      [
        { severity: 'warning', code: 'money:figure', item: 'i1', text: 'The clerk paid ninety pounds for it.', line: 5 },
        { severity: 'info', hint: 'Say so', item: null, text: null, line: null },
      ],
    ],
  ])('say: %s', (_why, name, expected) => {
    const rows = rowsOf(name);
    expect(rows).toHaveLength(expected.length);
    for (const [i, row] of expected.entries()) expect(rows[i]).toMatchObject(row);
  });

  it('join on the digest where a document has no path', () => {
    const piped = { ...minutes, source: { ...minutes.source, path: null } };
    for (const name of TABLE_NAMES) for (const row of rowsOf(name, piped)) expect(row.document).toBe(`sha256:${'a'.repeat(64)}`);
  });
});

describe('NDJSON of a table', () => {
  it('has every column in every row, null where it is empty', async () => {
    const ndjson = await writeMinutes([minutes, minutes], 'ndjson', { table: 'people' });
    const rows = ndjson
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toEqual([...rowsOf('people'), ...rowsOf('people')]);
  });
});
