/** Entry of a worker: converts or looks over one file a message. It has a file of its own in the bundle. */
import { tuneEngine } from './engine.ts';
import { beQuiet } from './quiet.ts';

export { checkFile } from './check-file.ts';
export { convertFile } from './task.ts';

beQuiet();
tuneEngine();
