import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '../../src/check/registry.ts';
import type { Described } from '../../src/check/rule.ts';
import { ROOT } from '../sources.ts';

const FILE = join(ROOT, 'README.md');
const BEGIN = '<!-- rules: written by `UPDATE=1 npx vitest run test/check/readme.test.ts` -->\n';
const END = '<!-- end of rules -->\n';

/** A row for each sentence, in the order of the registry: formats of one family share theirs. */
function tableOf(diagnostics: readonly Described[]): string {
  const groups = new Map<string, Described[]>();
  for (const one of diagnostics) groups.set(one.sentence, [...(groups.get(one.sentence) ?? []), one]);
  const rows = [...groups.values()].map((group) => {
    const [first] = group as [Described];
    const codes = group.map(({ code }) => `\`${code}\``).join(', ');
    return `| ${codes} | ${first.level} | ${first.sentence.replace(/\.$/, '')}${first.reason ? ` (${first.reason})` : ''} |\n`;
  });
  return `| code | level | what it finds |\n| --- | --- | --- |\n${rows.join('')}`;
}

describe('README', () => {
  it('has the table of rules, as the registry has it', () => {
    const table = `\n${tableOf(DIAGNOSTICS)}\n`;
    const [before = '', rest = ''] = readFileSync(FILE, 'utf8').split(BEGIN);
    const [told, after = ''] = rest.split(END);
    if (process.env.UPDATE === '1' && rest !== '') writeFileSync(FILE, `${before}${BEGIN}${table}${END}${after}`);
    else expect(told).toBe(table);
  });
});
