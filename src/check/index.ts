import type { VFile } from 'vfile';
import type { MinutesRoot } from '../tree/nodes.ts';
import { report } from '../tree/report.ts';
import { applyLevels } from './levels.ts';
import { moverIsSeconder } from './mover-is-seconder.ts';
import type { CheckSettings, Rule } from './rule.ts';
import { textOutsideItems } from './text-outside-items.ts';

export type { CheckSettings, Described } from './rule.ts';

/** The rules of every parse. The others are loaded when they are asked for. */
const READING_RULES: readonly Rule[] = [textOutsideItems, moverIsSeconder];

/** What is checked where nothing else is asked for. */
export const DEFAULT_CHECK: CheckSettings = { rules: 'reading', severities: {}, keyDecision: null, bodies: [] };

/** Look over the finished facts and report what a careful clerk would. */
export async function checkDocument(root: MinutesRoot, file: VFile, text: string, settings: CheckSettings = DEFAULT_CHECK): Promise<void> {
  const rules = settings.rules === 'all' ? (await import('./registry.ts')).RULES : READING_RULES;
  for (const rule of rules) runRule(rule, root, file, text, settings);
  applyLevels(file, settings.severities);
}

function runRule(rule: Rule, root: MinutesRoot, file: VFile, text: string, settings: CheckSettings): void {
  const level = settings.severities[rule.code] ?? rule.level;
  if (level === 'off') return;
  for (const { message, hint, at } of rule.find(root, text, settings))
    report(file, {
      code: rule.code,
      severity: level,
      message,
      hint: hint ?? rule.remedy,
      ...(at ? { at: { start: at.start, end: at.end } } : {}),
    });
}
