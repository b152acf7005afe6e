import type { Described } from '../../check/index.ts';
import { DIAGNOSTICS } from '../../check/registry.ts';
import { OptionsError } from '../../errors.ts';
import { exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';
import { suggest } from '../suggest.ts';

/** List every finding there may be, or tell all of one. */
export async function runRules(code: string | null, json: boolean, io: Io): Promise<number> {
  const told = code === null ? DIAGNOSTICS : [findRule(code)];
  const sink = new Sink(io.stdout);
  if (json) await sink.write(`${JSON.stringify(told.map(rowOf), null, 2)}\n`);
  else if (code === null) await sink.write(listOf(told));
  else for (const rule of told) await sink.write(pageOf(rule));
  await sink.flush();
  return exitCode('ok');
}

function findRule(code: string): Described {
  const rule = DIAGNOSTICS.find((one) => one.code === code);
  if (rule) return rule;
  const meant = suggest(
    code,
    DIAGNOSTICS.map((one) => one.code),
  );
  throw new OptionsError(
    `Cannot tell of \`${code}\`: there is no such code${meant ? ` (did you mean ${meant}?)` : '; see `minutebook rules`'}`,
  );
}

const rowOf = ({ code, level, sentence, remedy, example, counter, reason }: Described) => ({
  code,
  level,
  sentence,
  remedy,
  example,
  counter,
  reason: reason ?? null,
});

function listOf(rules: readonly Described[]): string {
  const width = Math.max(...rules.map(({ code }) => code.length));
  return rules.map(({ code, level, sentence }) => `${code.padEnd(width)}  ${level.padEnd(7)}  ${sentence}\n`).join('');
}

function pageOf({ code, level, sentence, remedy, example, reason }: Described): string {
  const lines = [`${code} (${level})`, '', sentence, remedy, ...(reason ? [`Off by default: ${reason}`] : [])];
  if (example)
    lines.push(
      '',
      'Found in:',
      '',
      ...example
        .trimEnd()
        .split('\n')
        .map((line) => (line ? `  ${line}` : '')),
    );
  return `${lines.join('\n')}\n`;
}
