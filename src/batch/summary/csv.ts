import { loadEncoder } from '../../writers/tables/encoders.ts';
import type { Cell, ColumnHead } from '../../writers/tables/types.ts';
import { type FileRow, type Summary, stateOf } from './rows.ts';

const COUNTS = ['items', 'resolutions', 'money', 'dates', 'pilots', 'people', 'actions'] as const;

/** Columns of the summary, each with where its value comes from. */
const COLUMNS: readonly (readonly [name: string, type: ColumnHead['type'], value: (file: FileRow) => Cell])[] = [
  ['file', 'text', ({ name }) => name],
  ['state', 'text', stateOf],
  ['body', 'text', ({ body }) => body],
  ['meeting_date', 'date', ({ date }) => date],
  ['format', 'text', ({ format }) => format],
  ['layout', 'text', ({ layout }) => layout],
  ['bytes', 'integer', ({ bytes }) => bytes],
  ...COUNTS.map((name) => [name, 'integer', ({ counts }: FileRow) => counts[name] ?? null] as const),
  ['exempt_items', 'integer', ({ exempt }) => exempt],
  ['errors', 'integer', ({ severities }) => severities.error],
  ['warnings', 'integer', ({ severities }) => severities.warning],
  ['notes', 'integer', ({ severities }) => severities.info],
  ['problem', 'text', ({ error }) => error?.message ?? null],
  ['hint', 'text', ({ error }) => error?.hint ?? null],
  ['outputs', 'text', ({ outputs }) => outputs.join('; ') || null],
];

/** The summary for a spreadsheet: a row a file. It begins with a byte order mark, since it is opened in Excel. */
export async function summaryCsv(summary: Summary): Promise<Iterable<string>> {
  const columns = COLUMNS.map(([name, type]) => ({ name, type, description: name }));
  const encoder = await loadEncoder('csv', { bom: true, delimiter: null });
  return (function* () {
    yield encoder.head(columns);
    for (const file of summary.files()) yield encoder.rows([COLUMNS.map(([, , value]) => oneLine(value(file)))], columns);
  })();
}

const oneLine = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/[\p{Cc}\p{Cs}]/gu, ' ') : cell);
