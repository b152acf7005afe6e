/** Entry of a worker process of `npm run fuzz`. */
import { runStretch, type Stretch } from './run.ts';

const stretch = JSON.parse(process.argv[2] ?? '') as Stretch;
await runStretch(stretch, (tally, next) => process.send?.({ tally, next }));
