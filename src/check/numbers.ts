/**
 * Series of minute numbers: what comes after what.
 *
 * Accepts: "264", "265"; "21/19", "22/19"; "OP/31", "OP/32"; "1.0", "2.0"
 * Refuses: "7.1" as the next after "6" (another form), "12a", a run that begins anew at 1
 */
import type { ItemNode, MinutesRoot } from '../tree/nodes.ts';

export interface Step {
  before: ItemNode;
  item: ItemNode;
  /** What is printed, of both. */
  numbers: readonly [string, string];
  /** The part of the number that counts, of both. */
  from: number;
  to: number;
  /** Print the number that would have this value. */
  print: (value: number) => string;
}

interface Read {
  item: ItemNode;
  number: string;
  shape: string;
  parts: string[];
}

function readNumber(item: ItemNode): Read | null {
  const { number, meeting } = item;
  if (number === null || meeting !== null) return null;
  const parts = number.match(/\d{1,6}/g);
  return parts && { item, number, shape: number.replace(/\d{1,6}/g, '#'), parts };
}

/** Pairs of neighbours in one series, items of another form between them passed over. */
export function stepsOf(root: MinutesRoot): Step[] {
  const last = new Map<string, Read>();
  const steps: Step[] = [];
  for (const item of root.items) {
    const here = readNumber(item);
    if (!here) continue;
    const before = last.get(here.shape);
    last.set(here.shape, here);
    const step = before && stepOf(before, here);
    if (step) steps.push(step);
  }
  return steps;
}

function stepOf(before: Read, here: Read): Step | null {
  const changed = here.parts.flatMap((part, i) => (Number(part) === Number(before.parts[i]) ? [] : [i]));
  if (changed.length > 1) return null;
  const at = changed[0] ?? 0;
  // "OP/08" has a nought that "OP/10" need not have.
  const width = before.parts[at]?.length ?? 0;
  const print = (value: number): string => {
    let i = 0;
    return here.number.replace(/\d{1,6}/g, (part) => (i++ === at ? String(value).padStart(width, '0') : part));
  };
  const numbers = [before.number, here.number] as const;
  return { before: before.item, item: here.item, numbers, from: Number(before.parts[at]), to: Number(here.parts[at]), print };
}

/** Whether a number begins a line of the stretch, for all that no item was read there. */
export function isPrinted(number: string, text: string, start: number, end: number): boolean {
  for (let at = text.indexOf(number, start); at >= 0 && at < end; at = text.indexOf(number, at + 1)) {
    const lead = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (lead.trim().length <= 10 && !/\d$/.test(lead) && !/\d/.test(text.charAt(at + number.length))) return true;
  }
  return false;
}
