/** Entry of a worker: converts one file a message. It has a file of its own in the bundle. */
export { convertFile } from './task.ts';
