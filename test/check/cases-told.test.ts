import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/registry.ts';
import { parseMinutes } from '../../src/index.ts';
import { TOLD_MORE } from './told-more.ts';
import { TOLD_NUMBERS } from './told-numbers.ts';
import { TOLD_PEOPLE } from './told-people.ts';
import { TOLD } from './told-rows.ts';
import { TOLD_SUMS } from './told-sums.ts';

const ALL = [...TOLD, ...TOLD_PEOPLE, ...TOLD_NUMBERS, ...TOLD_SUMS, ...TOLD_MORE];
const SEVERITIES = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));
const TOLD_TO = {
  rules: 'all',
  severities: SEVERITIES,
  keyDecision: 500_000,
  bodies: ['The Planning & Highways Committee', 'Audit Committee'],
} as const;
const MARKDOWN = /^# |\|---/m;

describe('what a rule says, and the words it stands at', () => {
  it.each(ALL)('check:%s: %s', async (rule, _why, text, expected) => {
    const path = MARKDOWN.test(text) ? 'minutes.md' : null;
    const { diagnostics, source } = await parseMinutes(text, {
      path,
      includeText: true,
      check: { ...TOLD_TO, bodies: [...TOLD_TO.bodies] },
    });
    const found = diagnostics.filter(({ code }) => code === `check:${rule}`);
    expect(found.map(({ message, span }) => `${message} | ${span ? source.text?.slice(span.start, span.end) : ''}`)).toEqual(expected);
    const { remedy } = RULES.find(({ code }) => code === `check:${rule}`) ?? {};
    for (const { hint, severity } of found) expect([hint, severity]).toEqual([remedy, 'warning']);
  });

  it('is known of every rule', () => {
    const spoken = new Set(ALL.filter(([, , , expected]) => expected.length > 0).map(([rule]) => `check:${rule}`));
    expect(RULES.filter(({ code }) => !spoken.has(code)).map(({ code }) => code)).toEqual([]);
  });

  it('has each reason once for a rule', () => {
    const reasons = ALL.map(([rule, why]) => `${rule}: ${why}`);
    expect(reasons.filter((reason, i) => reasons.indexOf(reason) !== i)).toEqual([]);
  });
});
