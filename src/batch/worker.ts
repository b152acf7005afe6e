/** Entry of a worker: converts or looks over one file a message. It has a file of its own in the bundle. */
import { loadCompiled } from './compiled.ts';
import { tuneEngine } from './engine.ts';
import { beQuiet } from './quiet.ts';

beQuiet();
tuneEngine();

const whole = loadCompiled<{ loadTasks(): Promise<typeof import('./tasks.ts')> }>('worker');

export const { checkFile, convertFile } = await (whole ? whole.loadTasks() : import('./tasks.ts'));
