/**
 * Slips of the hand that make a call mean something else than was meant, told after a call that failed.
 *
 * Finds: "–out-dir" with a dash that Word made, “C:\Minutes” in curly quotes, 'C:\Minutes' in single ones, and what Windows makes of
 * "C:\Minutes\" with a backslash before the closing quotation mark. Leaves alone: "--out-dir", "Minutes – old", "Clerk's minutes".
 */
import { type Stats, statSync } from 'node:fs';
import type { CommanderError } from 'commander';

type Slip = readonly [pattern: RegExp, words: (argument: string) => string];

const SLIPS: readonly Slip[] = [
  [
    /^[\u2010-\u2015\u2212]{1,2}[a-z]/,
    (argument) =>
      `\`${argument}\` begins with a dash that is not the one of the keyboard: type \`--${argument.replace(/^[\u2010-\u2015\u2212]{1,2}/, '')}\``,
  ],
  [/^[\u201c-\u201f\u2018\u201a]/, (argument) => `\`${argument}\` begins with a curly quotation mark: type straight ones, "…"`],
  [/^'/, (argument) => `\`${argument}\` begins with a single quotation mark, which Windows takes for a letter: type double ones, "…"`],
  [
    /^[^"]{1,1000}"/,
    (argument) =>
      `\`${argument}\` holds a quotation mark: where a folder in quotation marks ends in a backslash, leave that off: "C:\\Minutes", not "C:\\Minutes\\"`,
  ],
];

/** What may have been mistyped in a call that failed, a line each. */
export const slipsOf = (argv: readonly string[]): string[] =>
  argv.flatMap((argument) => SLIPS.filter(([pattern]) => pattern.test(argument)).map(([, words]) => `(${words(argument)})`));

/** What to type instead, where commander says only what is missing. */
export function adviceOn(error: CommanderError, [first = '']: readonly string[]): string | null {
  if (error.code === 'commander.missingMandatoryOptionValue') return '(For instance: minutebook convert Minutes --out-dir Data)';
  if (error.code !== 'commander.unknownCommand') return null;
  const name = /\s/.test(first) ? `"${first}"` : first;
  if (statusOf(first)?.isDirectory()) return `(Did you mean \`minutebook convert ${name} --out-dir Data\`?)`;
  return /[./\\]|^-$/.test(first) || statusOf(first) ? `(Did you mean \`minutebook parse ${name}\`?)` : null;
}

function statusOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
