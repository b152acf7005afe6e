/**
 * The exit statuses, one table; README repeats it and a test holds the two together.
 *
 * Rows stand in order of precedence: where several apply to one run, the first one wins.
 */
export const EXIT_STATUSES = [
  { name: 'stopped', code: 130, meaning: 'Stopped by Ctrl-C; `convert` finishes the rest when it is run again.' },
  { name: 'usage', code: 2, meaning: 'The call was wrong, or its output could not be written; nothing may have been done.' },
  { name: 'bug', code: 70, meaning: 'A bug in minutebook; the message says where to report it.' },
  {
    name: 'input',
    code: 3,
    meaning: 'Some inputs could not be read or parsed, the others were; or the output folder could not be written.',
  },
  { name: 'findings', code: 1, meaning: 'All inputs parsed, with findings at or above `--fail-on`.' },
  { name: 'ok', code: 0, meaning: 'All inputs parsed.' },
] as const;

export type Exit = (typeof EXIT_STATUSES)[number]['name'];

const CODES = Object.fromEntries(EXIT_STATUSES.map(({ name, code }) => [name, code])) as Record<Exit, number>;

/** Give the status of a run in which all of these happened. */
export function exitCode(...happened: readonly Exit[]): number {
  const first = EXIT_STATUSES.find(({ name }) => happened.includes(name));
  return first ? first.code : CODES.ok;
}
