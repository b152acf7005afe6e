/** What a worker does: convert or look over one file. */
export { checkFile } from './check-file.ts';
export { convertFile } from './task.ts';
