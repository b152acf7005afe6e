import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/registry.ts';
import { parseMinutes } from '../../src/index.ts';
import { TOLD } from './told-rows.ts';

const SEVERITIES = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));
const TOLD_TO = {
  rules: 'all',
  severities: SEVERITIES,
  keyDecision: 500_000,
  bodies: ['The Planning & Highways Committee', 'Audit Committee'],
} as const;

describe('what a rule says, and the words it stands at', () => {
  it.each(TOLD)('check:%s: %s', async (rule, _why, text, expected) => {
    const { diagnostics, source } = await parseMinutes(text, { includeText: true, check: { ...TOLD_TO, bodies: [...TOLD_TO.bodies] } });
    const found = diagnostics.filter(({ code }) => code === `check:${rule}`);
    expect(found.map(({ message, span }) => `${message} | ${span ? source.text?.slice(span.start, span.end) : ''}`)).toEqual(expected);
    const { remedy } = RULES.find(({ code }) => code === `check:${rule}`) ?? {};
    for (const { hint, severity } of found) expect([hint, severity]).toEqual([remedy, 'warning']);
  });

  it('is known of every rule', () => {
    const spoken = new Set(TOLD.filter(([, , , expected]) => expected.length > 0).map(([rule]) => `check:${rule}`));
    expect(RULES.filter(({ code }) => !spoken.has(code)).map(({ code }) => code)).toEqual([]);
  });
});
