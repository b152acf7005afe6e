/**
 * Licences whose code may be part of an MIT program, by SPDX name, each with what it asks for.
 * A package under another licence is a decision to take, not a row to add.
 */
export const COMPATIBLE: Readonly<Record<string, string>> = {
  MIT: 'keep the notice',
  ISC: 'keep the notice',
  '0BSD': 'nothing',
  'BSD-2-Clause': 'keep the notice',
  'BSD-3-Clause': 'keep the notice, do not advertise with their names',
  'Apache-2.0': 'keep the notice, say what was changed',
  'BlueOak-1.0.0': 'keep the notice',
  Unlicense: 'nothing',
  'CC0-1.0': 'nothing',
};

/** Whether an SPDX expression lets the code be used here: one of its choices, and all that it joins by AND. */
export function isCompatible(expression: string): boolean {
  const text = expression.replace(/[()]/g, ' ').trim();
  if (/\sOR\s/.test(text)) return text.split(/\sOR\s/).some(isCompatible);
  return text.split(/\sAND\s/).every((name) => Object.hasOwn(COMPATIBLE, name.trim()));
}
