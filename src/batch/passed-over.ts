import type { PassedOver } from './find.ts';

/** How each kind of file that was passed over is worded. */
const KINDS: readonly (readonly [keyof PassedOver, one: string, several: string])[] = [
  ['hidden', 'hidden', 'hidden'],
  ['lock', 'lock file of Word or LibreOffice', 'lock files of Word or LibreOffice'],
  ['other', 'that is no document', 'that are no documents'],
];

/** Say what was passed over: "2 files passed over (1 hidden, 1 that is no document)"; nothing where there was none. */
export function passedWords(passedOver: PassedOver): string[] {
  const kinds = KINDS.filter(([kind]) => passedOver[kind] > 0);
  const total = kinds.reduce((sum, [kind]) => sum + passedOver[kind], 0);
  const words = kinds.map(([kind, one, several]) => `${passedOver[kind]} ${passedOver[kind] === 1 ? one : several}`);
  return total > 0 ? [`${total} ${total === 1 ? 'file' : 'files'} passed over (${words.join(', ')})`] : [];
}
