import type { VFile } from 'vfile';
import type { MinutesRoot } from '../tree/nodes.ts';

/** Look over the finished facts and report what a careful clerk would. */
export function checkDocument(_root: MinutesRoot, _file: VFile, _text: string): void {}
