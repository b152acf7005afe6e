import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS, RULES } from '../../src/check/registry.ts';
import { type MinutesDocument, type ParseOptions, parseMinutes } from '../../src/index.ts';
import { docNotices } from '../../src/readers/doc/notices.ts';
import { wordNotices } from '../../src/readers/docx/notices.ts';
import { odtNotices } from '../../src/readers/odt/notices.ts';
import { sourceFiles } from '../sources.ts';

/** Every rule, those that are off by default included. */
const ALL: NonNullable<ParseOptions['check']> = {
  rules: 'all',
  severities: Object.fromEntries(RULES.map(({ code }) => [code, 'warning'])),
};
const check = (text: string, told: ParseOptions['check'] = {}): Promise<MinutesDocument> =>
  parseMinutes(text, { check: { ...ALL, ...told }, includeText: true });
const codesOf = (document: MinutesDocument): string[] => document.diagnostics.map(({ code }) => code);

const settingsOf = (code: string): ParseOptions['check'] => {
  const { bodies, ...told } = RULES.find((rule) => rule.code === code)?.told ?? {};
  return { ...told, ...(bodies ? { bodies: [...bodies] } : {}) };
};
const told = DIAGNOSTICS.filter(({ example }) => example !== null);
const countered = DIAGNOSTICS.filter(({ counter }) => counter !== null);

describe('the example of', () => {
  it.each(told.map((one) => [one.code, one.example as string] as const))('%s makes it speak', async (code, example) => {
    const document = await check(example, settingsOf(code));
    expect(codesOf(document)).toContain(code);
    for (const { span } of document.diagnostics) if (span) expect(document.source.text?.slice(span.start, span.end).trim()).not.toBe('');
  });

  it.each(countered.map((one) => [one.code, one.counter as string] as const))(
    '%s has a neighbour of which it says nothing',
    async (code, counter) => {
      expect(codesOf(await check(counter, settingsOf(code)))).not.toContain(code);
    },
  );
});

describe('every diagnostic', () => {
  it('has a code of its own', () => {
    const codes = DIAGNOSTICS.map(({ code }) => code);
    expect([...new Set(codes)]).toEqual(codes);
  });

  it.each(DIAGNOSTICS.map((one) => [one.code, one] as const))('%s is told in a sentence, with a remedy', (_code, one) => {
    expect(one.code).toMatch(/^[a-z]+:[a-z]+(?:-[a-z]+)*$/);
    expect(one.sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(one.remedy).toMatch(/^[A-Z].{10,}\.$/);
    expect(one.reason === undefined, 'a reason, if it is off').toBe(one.level !== 'off');
  });

  it('that the source reports is in the list, and nothing else is', () => {
    const told = sourceFiles().filter(({ path }) => !/^src\/(?:check\/(?:reading|office)|cli\/)/.test(path));
    const literal = told.flatMap(({ text }) => [...text.matchAll(/\bcode: '([a-z]+:[a-z-]+)'/g)].map((match) => match[1] as string));
    const noticed = [wordNotices(), docNotices(), odtNotices()].flatMap(({ codes }) => codes);
    const reported = [...literal, ...noticed];
    expect([...new Set(reported)].sort()).toEqual(DIAGNOSTICS.map(({ code }) => code).sort());
  });
});

const GATE =
  'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nProposed by Cllr Reed, seconded by Cllr Reed and RESOLVED that the gate be mended.\n';
const CODE = 'check:mover-is-seconder';

describe('levels', () => {
  it.each([
    ['the default', {}, 'warning'],
    ['louder', { [CODE]: 'error' }, 'error'],
    ['softer', { [CODE]: 'info' }, 'info'],
    ['off', { [CODE]: 'off' }, undefined],
  ] as const)('of a rule: %s', async (_why, severities, severity) => {
    const { diagnostics } = await parseMinutes(GATE, { check: { severities } });
    expect(diagnostics.find(({ code }) => code === CODE)?.severity).toBe(severity);
  });

  it('of others stay what they were', async () => {
    const { diagnostics } = await parseMinutes(GATE, { check: { severities: { 'outline:layout': 'error' } } });
    expect(diagnostics.find(({ code }) => code === CODE)?.severity).toBe('warning');
  });

  it.each([
    ['the default', {}, 'info'],
    ['louder', { 'outline:layout': 'error' }, 'error'],
    ['off', { 'outline:layout': 'off' }, undefined],
  ] as const)('of what a reader or the outline reports: %s', async (_why, severities, severity) => {
    const { diagnostics } = await parseMinutes(GATE, { check: { severities } });
    expect(diagnostics.find(({ code }) => code === 'outline:layout')?.severity).toBe(severity);
  });

  it('that do not exist are refused', async () => {
    await expect(parseMinutes(GATE, { check: { severities: { [CODE]: 'loud' as never } } })).rejects.toThrow('check.severities');
  });
});

describe('parse', () => {
  it('runs the rules that are marked as of reading, and no others', async () => {
    for (const { code, reading, example } of RULES)
      expect(codesOf(await parseMinutes(example)).includes(code), code).toBe(reading === true);
  });
});
