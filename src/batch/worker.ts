/** Entry of a worker: converts or looks over one file a message. It has a file of its own in the bundle. */
import './quiet.ts';

export { checkFile } from './check-file.ts';
import { beQuiet } from './quiet.ts';

export { convertFile } from './task.ts';

beQuiet();
