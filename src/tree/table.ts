/**
 * A table that is looked up by words of a document. It has the rows given and no others: a plain object would answer to "constructor" and
 * "__proto__" with what every object has.
 */
export function wordTable<Row>(rows: Readonly<Record<string, Row>>): Readonly<Record<string, Row>> {
  return Object.assign(Object.create(null), rows);
}
