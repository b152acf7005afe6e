import { isSymbolFont, readSymbols } from './symbols.ts';

/** Control characters, soft hyphens, private characters: the rare things that text may need cleaning from. */
const UNCLEAN = /[\p{Cc}\u00ad\ue000-\uf8ff]/u;
const SPACES = /[\t\n\r]+/g;
const DROPPED = /[\p{Cc}\u00ad]/gu;

/** Turn the text of a run into what Word displays: soft hyphens and control characters gone, letters of picture fonts as what they show. */
export function cleanText(text: string, font: string | null): string {
  if (isSymbolFont(font)) return readSymbols(text, font);
  if (!UNCLEAN.test(text)) return text;
  return readSymbols(text.replace(SPACES, ' ').replace(DROPPED, ''), font);
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Take off the white space of the XML around text that does not say it is to be kept. */
export function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
