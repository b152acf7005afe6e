import type { FactSheet, Row } from './facts.ts';

/** One thing in which formats may differ from what is expected. */
export interface Difference {
  formats: string[];
  fact: keyof FactSheet;
  /** Place of the row in the expected list; none for the meeting, which is one row. */
  row?: number;
  /** What of the row is other; `null`: the row is missing. */
  is?: Row | null;
  /** Rows that stand behind this one (`row: -1`: before all) and are not expected. */
  more?: Row[];
  /** All clauses are numbered from 1, whatever their labels are elsewhere. */
  labels?: 'numbers';
  why: string;
  /** The program is wrong, not the format: to be mended and struck. */
  fault?: true;
}

interface Labelled {
  label: string | null;
  clauses?: Labelled[];
}

const numbered = (clauses: readonly Labelled[]): Labelled[] =>
  clauses.map((clause, i) => ({
    ...clause,
    label: clause.label === null ? null : String(i + 1),
    ...(clause.clauses ? { clauses: numbered(clause.clauses) } : {}),
  }));

/** What a format is to give: the facts as expected, with its differences. */
export function withDifferences(expected: FactSheet, differences: readonly Difference[], format: string): FactSheet {
  const own = differences.filter(({ formats }) => formats.includes(format));
  const list = (fact: Exclude<keyof FactSheet, 'meeting'>): Row[] => {
    const behind = (row: number): Row[] => own.filter((one) => one.fact === fact && one.row === row).flatMap(({ more }) => more ?? []);
    const renumber = own.some((one) => one.fact === fact && one.labels === 'numbers');
    const rows = renumber ? expected[fact].map((row) => ({ ...row, clauses: numbered(row.clauses as Labelled[]) })) : expected[fact];
    const kept = rows.flatMap((row, i) => {
      const changes = own.filter((one) => one.fact === fact && one.row === i && one.is !== undefined);
      const changed = changes.some(({ is }) => is === null) ? [] : [Object.assign({}, row, ...changes.map(({ is }) => is)) as Row];
      return [...changed, ...behind(i)];
    });
    return [...behind(-1), ...kept];
  };
  return {
    meeting: Object.assign({}, expected.meeting, ...own.filter(({ fact }) => fact === 'meeting').map(({ is }) => is)) as Row,
    items: list('items'),
    resolutions: list('resolutions'),
    money: list('money'),
    dates: list('dates'),
    pilots: list('pilots'),
    people: list('people'),
    actions: list('actions'),
  };
}
