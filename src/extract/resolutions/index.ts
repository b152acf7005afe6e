import type { ExtractContext } from '../context.ts';

export function findResolutions(_context: ExtractContext): void {}
