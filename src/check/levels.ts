import type { VFile } from 'vfile';
import { FATAL_OF } from '../tree/report.ts';
import type { CheckSettings } from './rule.ts';

/** Give the messages on the file the levels that were asked for; those that are off are taken away. */
export function applyLevels(file: VFile, severities: CheckSettings['severities']): void {
  if (Object.keys(severities).length === 0) return;
  const wanted = new Map(Object.entries(severities));
  file.messages = file.messages.filter((message) => {
    const level = wanted.get(message.ruleId ?? '');
    if (level !== undefined && level !== 'off') message.fatal = FATAL_OF[level];
    return level !== 'off';
  });
}
