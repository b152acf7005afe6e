import { type RunProperties, runProperties } from '../docx/properties.ts';
import type { Bytes } from './bytes.ts';
import { eachSprm } from './sprm.ts';

/** What a run says of its letters, beside what Word documents of any kind say. */
export interface DocRun extends RunProperties {
  charStyle: number | null;
  inserted: boolean;
  deleted: boolean;
  special: boolean;
  /** Font and character of a symbol. */
  symbol: { font: number; code: number } | null;
}

export interface DocParagraph {
  list: number | null;
  level: number | null;
  outline: number | null;
  /** Indents in twips. */
  left: number | null;
  first: number | null;
  inTable: boolean;
  rowEnd: boolean;
  /** Depth of tables around, from 1. */
  depth: number;
}

export const docRun = (): DocRun => ({
  ...runProperties(),
  charStyle: null,
  inserted: false,
  deleted: false,
  special: false,
  symbol: null,
});

export const docParagraph = (): DocParagraph => ({
  list: null,
  level: null,
  outline: null,
  left: null,
  first: null,
  inTable: false,
  rowEnd: false,
  depth: 0,
});

type Setter<Target> = (target: Target, operand: Bytes, at: number) => void;

/** Set one property to what the operand says. */
const set =
  <Target, Key extends keyof Target>(key: Key, read: (operand: Bytes, at: number) => Target[Key]): Setter<Target> =>
  (target, operand, at) => {
    target[key] = read(operand, at);
  };

const u8 = (operand: Bytes, at: number): number => operand.u8(at);
const u16 = (operand: Bytes, at: number): number => operand.u16(at);
const i16 = (operand: Bytes, at: number): number => operand.i16(at);
const isOne = (operand: Bytes, at: number): boolean => operand.u8(at) === 1;
const isSet = (operand: Bytes, at: number): boolean => operand.u8(at) !== 0;
/** 0x80 means "as the style has it", 0x81 the opposite of that. */
const toggle = (operand: Bytes, at: number): boolean | null => (operand.u8(at) === 0x80 ? null : operand.u8(at) !== 0);

/** Single properties of characters that change what a person reads ([MS-DOC] 2.6.1). */
const RUN_SETTERS: ReadonlyMap<number, Setter<DocRun>> = new Map<number, Setter<DocRun>>([
  [0x0800, set('deleted', isOne)],
  [0x0801, set('inserted', isOne)],
  [0x0835, set('bold', toggle)],
  [0x083b, set('caps', toggle)],
  [0x083c, set('hidden', toggle)],
  [0x0855, set('special', isOne)],
  [0x2a3e, set('underline', isSet)],
  [0x2a48, set('raised', isOne)],
  [0x4a30, set('charStyle', u16)],
  [0x6a09, set('symbol', (operand, at) => ({ font: operand.u16(at), code: operand.u16(at + 2) }))],
]);

/** Single properties of paragraphs that change what a person reads. */
const PARAGRAPH_SETTERS: ReadonlyMap<number, Setter<DocParagraph>> = new Map<number, Setter<DocParagraph>>([
  [0x2416, set('inTable', isSet)],
  [0x2417, set('rowEnd', isSet)],
  [0x6649, set('depth', (operand, at) => operand.i32(at))],
  [0x260a, set('level', u8)],
  [0x460b, set('list', u16)],
  [0x2640, set('outline', u8)],
  [0x840f, set('left', i16)],
  [0x845e, set('left', i16)],
  [0x8411, set('first', i16)],
  [0x8460, set('first', i16)],
]);

/** Fill properties of characters from a list of single ones. */
export function readRun(bytes: Bytes, run = docRun()): DocRun {
  eachSprm(bytes, (code, operand, at) => RUN_SETTERS.get(code)?.(run, operand, at));
  return run;
}

export function readParagraph(bytes: Bytes, paragraph = docParagraph()): DocParagraph {
  eachSprm(bytes, (code, operand, at) => PARAGRAPH_SETTERS.get(code)?.(paragraph, operand, at));
  return paragraph;
}
