import type { MinutesDocument } from '../model/index.ts';
import type { Writer } from './types.ts';

/**
 * Characters that JSON allows raw but terminals and viewers act on: DEL and C1 controls, line and paragraph separators, bidi marks and
 * overrides. They only ever stand inside strings, where an escape means the same.
 */
const RISKY = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

export const escapeRisky = (json: string): string =>
  json.replace(RISKY, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Bytes of the largest source whose document is written in one string. */
const MAX_WHOLE = 1024 * 1024;

/**
 * Write a document as `JSON.stringify` would, a small one at once, a large one a row of a table at a time: the longest string made is
 * that of one row, and a document of any size comes out whole.
 */
export function* jsonPieces(document: MinutesDocument, pretty: boolean): Generator<string> {
  if (document.source.bytes <= MAX_WHOLE) {
    yield escapeRisky(JSON.stringify(document, null, pretty ? 2 : 0));
    return;
  }
  const [lf, indent, colon] = pretty ? ['\n', '  ', ': '] : ['', '', ':'];
  let opening = '{';
  for (const [key, value] of Object.entries(document)) {
    yield `${opening}${lf}${indent}${JSON.stringify(key)}${colon}`;
    opening = ',';
    if (Array.isArray(value) && value.length > 0) yield* arrayPieces(value, pretty);
    else yield valuePiece(value, pretty, indent);
  }
  yield `${lf}}`;
}

function* arrayPieces(rows: readonly unknown[], pretty: boolean): Generator<string> {
  const [lf, indent] = pretty ? ['\n', '    '] : ['', ''];
  let opening = '[';
  for (const row of rows) {
    yield `${opening}${lf}${indent}${valuePiece(row, pretty, indent)}`;
    opening = ',';
  }
  yield pretty ? '\n  ]' : ']';
}

/** A line end in JSON is always white space, never part of a string, so indenting is putting blanks behind each. */
function valuePiece(value: unknown, pretty: boolean, indent: string): string {
  const json = escapeRisky(JSON.stringify(value, null, pretty ? 2 : 0));
  return pretty ? json.replaceAll('\n', `\n${indent}`) : json;
}

/** One document alone is an object, several are an array. */
export const jsonWriter: Writer = {
  frame: { open: '[\n', between: ',\n', after: '', close: '\n]\n', empty: '[]\n' },
  write: (document, { pretty }) => jsonPieces(document, pretty),
};
