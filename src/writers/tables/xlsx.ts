import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { MinutesDocument } from '../../model/index.ts';
import type { Printer } from '../types.ts';
import { DICTIONARY_COLUMNS, dictionaryRows } from './dictionary.ts';
import { TABLES } from './index.ts';
import type { TableName } from './names.ts';
import type { Cell, ColumnHead } from './types.ts';
import { fixZipTimes } from './zip-times.ts';

/** Types of the library for workbooks of several sheets. */
type Sheet = Parameters<typeof writeXlsxFile>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** Limits of Excel: longest text of a cell, most rows of a sheet beside the head. */
const MAX_TEXT = 32_767;
const MAX_ROWS = 1_048_575;

/** How each currency is shown; others by their code. */
const CURRENCY_FORMATS: Readonly<Record<string, string>> = {
  GBP: '[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00',
  EUR: '[$€-1809]#,##0.00;[Red]-[$€-1809]#,##0.00',
  USD: '[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00',
};

const currencyFormat = (code: Cell | undefined): string =>
  typeof code === 'string' ? (CURRENCY_FORMATS[code] ?? `[$${code}] #,##0.00`) : '#,##0.00';

/** Days before this one are no dates to Excel: they are shown as text. */
const FIRST_DAY = '1900-03-01';

/** Said, since programs differ in what they take for cells and for heads where nothing is said. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 };

/** Characters that the button of a filter covers. */
const BUTTON = 4;

/** Widths in characters: by column, else by type. */
const WIDTHS: Readonly<Record<string, number>> = {
  document: 32,
  body: 28,
  item: 7,
  item_number: 10,
  item_title: 40,
  id: 7,
  text: 70,
  sentence: 70,
  message: 60,
  hint: 50,
  description: 90,
  name: 26,
  title: 40,
  venue: 40,
};
const TYPE_WIDTHS: Readonly<Record<ColumnHead['type'], number>> = { text: 18, integer: 10, money: 18, date: 12, time: 8, boolean: 12 };

export interface SheetRows {
  name: string;
  columns: readonly ColumnHead[];
  rows: readonly (readonly Cell[])[];
}

/** Turn sheets into the bytes of a workbook; the same rows give the same bytes. */
export async function writeWorkbook(sheets: readonly SheetRows[]): Promise<Uint8Array> {
  const parts = sheets.flatMap(splitSheet);
  const bytes = await writeXlsxFile(parts.map(makeSheet), { ...FONT, features: [filterFeature(parts)] }).toBuffer();
  return fixZipTimes(bytes);
}

/** Gathers the rows of all documents, and is a workbook at the end: a sheet a table, and one that explains them. */
export class WorkbookPrinter implements Printer {
  printed = 0;
  private readonly rows: readonly { name: TableName; rows: Cell[][] }[];

  constructor(private readonly names: readonly TableName[]) {
    this.rows = names.map((name) => ({ name, rows: [] }));
  }

  print(minutes: MinutesDocument): string[] {
    this.printed++;
    for (const { name, rows } of this.rows) for (const row of TABLES[name].rows(minutes)) rows.push(row);
    return [];
  }

  end(): Promise<Uint8Array> {
    return writeWorkbook(
      withDictionary(
        this.rows.map(({ name, rows }) => ({ name, columns: TABLES[name].columns, rows })),
        this.names,
      ),
    );
  }
}

/** Put the data dictionary behind the sheets of tables. */
export const withDictionary = (sheets: readonly SheetRows[], names: readonly TableName[]): SheetRows[] => [
  ...sheets,
  { name: 'dictionary', columns: DICTIONARY_COLUMNS, rows: dictionaryRows(names) },
];

/** Go on in a further sheet where one is full. */
function splitSheet({ name, columns, rows }: SheetRows): SheetRows[] {
  if (rows.length <= MAX_ROWS) return [{ name, columns, rows }];
  const count = Math.ceil(rows.length / MAX_ROWS);
  return Array.from({ length: count }, (_, i) => ({
    name: `${name} ${i + 1}`,
    columns,
    rows: rows.slice(i * MAX_ROWS, (i + 1) * MAX_ROWS),
  }));
}

function makeSheet({ name, columns, rows }: SheetRows): Sheet {
  const currency = columns.findIndex((column) => column.name === 'currency');
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: Math.max(WIDTHS[column.name] ?? TYPE_WIDTHS[column.type], column.name.length + BUTTON) })),
    data: [
      columns.map((column): CellObject => ({ value: column.name, fontWeight: 'bold', backgroundColor: '#E8EDF3' })),
      ...rows.map((cells): Row => columns.map((column, i) => makeCell(cells[i] ?? null, column, cells[currency]))),
    ],
  };
}

function makeCell(cell: Cell, { type }: ColumnHead, currency: Cell | undefined): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (typeof cell === 'number') return { value: cell, type: Number, ...(type === 'money' ? { format: currencyFormat(currency) } : {}) };
  if (type === 'date' && cell >= FIRST_DAY) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: cell.length > MAX_TEXT ? `${cell.slice(0, MAX_TEXT - 1)}…` : cell, type: String };
}

/** Name of a column by its number from 1: "A", "Z", "AA". */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Filters in the head of each sheet, which the library does not know; the hidden names are what Excel and LibreOffice find them by. */
function filterFeature(sheets: readonly SheetRows[]): Feature {
  const range = ({ columns, rows }: SheetRows, mark = ''): string =>
    `${mark}A${mark}1:${mark}${letters(columns.length)}${mark}${rows.length + 1}`;
  const names = sheets.map(
    (sheet, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">'${sheet.name}'!${range(sheet, '$')}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            xml.replace('</sheetData>', () => `</sheetData><autoFilter ref="${range(sheets[sheetIndex] as SheetRows)}"/>`),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`),
        },
      },
    },
  };
}
