/**
 * How the value of an option is checked, as commander hands it over: text, a switch, or nothing where it was not given.
 *
 * Plain functions, not schemas: options are flat and mostly text, and a run of `convert` that finds all up to date is over before a library of
 * schemas has started.
 */
import { OptionsError } from '../errors.ts';

/** Takes the value of an option, undefined where it was not given; says what was expected where it is wrong. */
export type Rule<Value> = (given: unknown) => Value;

/** What is wrong with a value. */
class Unexpected extends Error {}

/** A switch: off where it is not given. */
export const isOn: Rule<boolean> = (given) => given === true;

/** A switch that can also be said to be off, as `--no-color`; undefined where nothing is said. */
export const isOnOrOff: Rule<boolean | undefined> = (given) => (typeof given === 'boolean' ? given : undefined);

/** Text that `read` makes something of; null is what it can make nothing of. */
export const readBy =
  <Value>(read: (text: string) => Value | null, hint: string): Rule<Value> =>
  (given) => {
    const value = typeof given === 'string' ? read(given) : null;
    if (value === null) throw new Unexpected(hint);
    return value;
  };

export const text = readBy((given) => given, 'expected a value');

/** The name of a file or folder. */
export const nameOf = (what: 'file' | 'folder'): Rule<string> => readBy((name) => name || null, `expected the name of a ${what}`);

/** An option that may be given several times: what each says is added up by `read`. */
export const readAllBy =
  <Value>(read: (texts: readonly string[]) => Value | null, hint: string): Rule<Value> =>
  (given) => {
    const value = Array.isArray(given) ? read(given.map(String)) : null;
    if (value === null) throw new Unexpected(hint);
    return value;
  };

/** One of a list. */
export const oneOf = <Name extends string>(names: readonly Name[]): Rule<Name> =>
  readBy((given) => names.find((name) => name === given) ?? null, `expected one of ${names.join(', ')}`);

/** What stands where an option is not given. */
export const otherwise =
  <Value, const Default>(rule: Rule<Value>, value: Default): Rule<Value | Default> =>
  (given) =>
    given === undefined ? value : rule(given);

export const optional = <Value>(rule: Rule<Value>): Rule<Value | undefined> => otherwise(rule, undefined);

type Rules = Readonly<Record<string, Rule<unknown>>>;

/** Options of which each kept its rule. */
export type Flags<Of extends Rules> = { [Name in keyof Of]: Of[Name] extends Rule<infer Value> ? Value : never };

/** Check the options of a call; the first that is wrong is named as it was typed. */
export function checkFlags<Of extends Rules>(rules: Of, flags: Readonly<Record<string, unknown>>): Flags<Of> {
  const checked = Object.entries(rules).map(([key, rule]): [string, unknown] => {
    try {
      return [key, rule(flags[key])];
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      throw new OptionsError(`Cannot use the value of \`${flagOf(key)}\`: ${error.message}`);
    }
  });
  return Object.fromEntries(checked) as Flags<Of>;
}

const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
