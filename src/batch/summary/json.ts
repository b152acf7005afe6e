import { VERSION } from '../../version.ts';
import { escapeRisky } from '../../writers/json.ts';
import { type Summary, stateOf, type Totals } from './rows.ts';

/** The summary for programs: totals, then a line for each file. */
export function* summaryJson(summary: Summary, totals: Totals): Generator<string> {
  const head = {
    generator: { name: 'minutebook', version: VERSION },
    totals: { ...totals, passedOver: summary.passedOver, exemptExcluded: summary.excludeExempt },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"files":[`;
  let between = '\n';
  for (const file of summary.files()) {
    const { name, ...rest } = file;
    yield `${between}${escapeRisky(JSON.stringify({ name, state: stateOf(file), ...rest }))}`;
    between = ',\n';
  }
  yield '\n]}\n';
}
