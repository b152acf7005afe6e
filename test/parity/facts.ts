import type { Clause, MinutesDocument, Resolution } from '../../src/index.ts';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface FoldedClause {
  label: string | null;
  text: string;
  clauses?: FoldedClause[];
}

const clauseOf = ({ label, text, clauses }: Clause): FoldedClause => ({
  label,
  text: fold(text),
  ...(clauses.length > 0 ? { clauses: clauses.map(clauseOf) } : {}),
});

const decisionOf = ({ kind, mover, seconder, vote, clauses }: Resolution): Row => ({
  kind,
  mover,
  seconder,
  vote,
  clauses: clauses.map(clauseOf),
});

export type Row = Record<string, unknown>;

/** The facts that all formats of one set must agree on; `item` is the title of the item. */
export interface FactSheet {
  meeting: Row;
  items: Row[];
  resolutions: Row[];
  money: Row[];
  dates: Row[];
  pilots: Row[];
  people: Row[];
  actions: Row[];
}

/** Take from a document what does not depend on its format: no spans, no ids, white space folded. */
export function factsOf(document: MinutesDocument): FactSheet {
  const titles = new Map(document.items.map(({ id, title }) => [id, title && fold(title)]));
  const rows = <T extends { item: string | null }>(list: readonly T[], row: (fact: T) => Row): Row[] =>
    list.map((fact) => ({ item: fact.item === null ? null : (titles.get(fact.item) ?? ''), ...row(fact) }));
  const { meeting } = document;
  return {
    meeting: Object.fromEntries(Object.entries(meeting).map(([key, value]) => [key, typeof value === 'string' ? fold(value) : value])),
    items: document.items.map(({ number, title }) => ({ number, title: title && fold(title) })),
    resolutions: rows(document.resolutions, decisionOf),
    money: rows(document.money, ({ text, value, max, role }) => ({ text: fold(text), value, max, role })),
    dates: rows(document.dates, ({ edtf }) => ({ edtf })),
    pilots: rows(document.pilots, ({ name, places: where, status, start, end, duration }) => ({
      name,
      places: where,
      status,
      start,
      end,
      duration,
    })),
    people: rows(document.people, ({ name, status, role }) => ({ name: fold(name), status, role })),
    actions: rows(document.actions, ({ owner, deadline, source }) => ({ owner, deadline, source })),
  };
}
