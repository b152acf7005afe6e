/**
 * Blank out what a web server would have run and not sent: PHP, ASP and template tags. Line ends stay, and so do the places of all else.
 */
export function blankServerCode(source: string): string {
  let text = source;
  if (text.includes('<?')) text = blankBetween(text, PHP_OPEN, '?>', true);
  if (text.includes('<%')) text = blankBetween(text, /<%/g, '%>', false);
  if (text.includes('{%')) text = blankTags(text);
  return text;
}

/** "<?php", "<?=", but no XML declaration. */
const PHP_OPEN = /<\?(?:php\b|=)/gi;

/** Code to the end of the file needs no closing mark in PHP. */
function blankBetween(source: string, open: RegExp, close: string, toEnd: boolean): string {
  const parts: string[] = [];
  let from = 0;
  open.lastIndex = 0;
  for (let match = open.exec(source); match; match = open.exec(source)) {
    const end = source.indexOf(close, match.index);
    if (end < 0 && !toEnd) break;
    const after = end < 0 ? source.length : end + close.length;
    parts.push(source.slice(from, match.index), blank(source.slice(match.index, after)));
    from = after;
    open.lastIndex = after;
  }
  return from === 0 ? source : parts.join('') + source.slice(from);
}

const blank = (code: string): string => code.replace(/[^\n]/g, ' ');

/** Template tags of Jekyll, Hugo, Twig and their kin, on one line: "{% include nav.html %}". */
export const blankTags = (source: string): string => source.replace(/\{%[^\n%]{0,400}%\}/g, blank);
