import { type Attributes, type Namespaces, readXml } from './xml.ts';

/** What one element means. */
export interface Rule<State> {
  /** The element opens; `false` leaves all of its content out. */
  open?: (state: State, attributes: Attributes) => unknown;
  text?: (state: State, value: string) => void;
  close?: (state: State) => void;
  /** What the elements inside mean, where that is not what they mean outside. */
  inside?: Vocabulary<State>;
}

/** What the elements of one context mean: content, properties of a paragraph, of a row … */
export interface Vocabulary<State> {
  rules: ReadonlyMap<string, Rule<State>>;
  /** Whether an element without a rule is entered (true) or left out with all of its content. */
  enterOther: (state: State, name: string) => boolean;
  /** What becomes of those that are entered; left out, only what stands inside them counts. */
  other?: Rule<State>;
}

/**
 * Walk through XML by tables of rules, without building a tree; returns the first fault of the XML, or null.
 *
 * Every element that was opened is closed, also where the XML ends too early.
 */
export function walkXml<State>(
  bytes: Uint8Array,
  namespaces: Namespaces,
  vocabulary: Vocabulary<State>,
  state: State,
  maxDepth?: number,
): string | null {
  const plain: Rule<State> = {};
  const rules: Rule<State>[] = [];
  const contexts: Vocabulary<State>[] = [vocabulary];
  let context = vocabulary;
  let rule: Rule<State> = plain;
  /** Depth inside an element that is left out, 0 outside of one. */
  let skipped = 0;
  const leave = (): void => {
    const closing = rules.pop();
    if (!closing) return;
    if (closing.inside) {
      contexts.pop();
      context = contexts.at(-1) ?? vocabulary;
    }
    closing.close?.(state);
    rule = rules.at(-1) ?? plain;
  };
  const fault = readXml(
    bytes,
    namespaces,
    {
      open(name, attributes) {
        if (skipped > 0) {
          skipped++;
          return;
        }
        const found = context.rules.get(name);
        if (found ? found.open?.(state, attributes) === false : !context.enterOther(state, name)) {
          skipped = 1;
          return;
        }
        rule = found ?? context.other ?? plain;
        rules.push(rule);
        if (rule.inside) {
          context = rule.inside;
          contexts.push(context);
        }
      },
      text(value) {
        if (skipped === 0) rule.text?.(state, value);
      },
      close() {
        if (skipped > 0) skipped--;
        else leave();
      },
    },
    maxDepth,
  );
  while (rules.length > 0) leave();
  return fault;
}
