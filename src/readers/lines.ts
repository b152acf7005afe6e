import { readLabel } from '../tree/labels.ts';

/**
 * How printed lines begin and end: what tells a line that goes on from one that is done.
 */

/** A full stop after one of these, or after an initial, ends no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Cllrs?|Clrs?|Prof|Rev|Hon|St|Co|Nos?|Ref|Dept|Tel|incl?|approx|e\.g|i\.e|viz|\p{Lu})\.$/u;
/** Marks that end a sentence or announce a list, with the quotes and brackets that may close behind them. */
const SENTENCE_END = /[.!?:;…]["'”’)\]]{0,3}$/;

/** Words that never end a paragraph: what follows belongs to it. */
const UNFINISHED =
  /(?:^|[\s(“"'])(?:a|an|the|and|or|of|by|with|for|from|in|into|on|at|as|was|were|is|are|be|been|has|have|had|its|their|his|her|our|this|these|those|which|who|whose|than|between|under|per|via|to|Mr|Mrs|Ms|Cllrs?|Councillors?|&)$|[,(–&/]$/;

const LOWER_START = /^["'“‘([]{0,2}\p{Ll}/u;

/** The last stretch of a line is all that tells how it ends. */
const TAIL = 40;

/** Whether a line ends a sentence, or announces what follows by a colon or semicolon. */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-TAIL).trimEnd();
  return SENTENCE_END.test(tail) && !ABBREVIATION.test(tail);
}

/** Whether a line stops where no sentence can: after "of the", a comma, an open bracket, "Mr.". */
export function isUnfinished(text: string): boolean {
  const tail = text.slice(-TAIL).trimEnd();
  return UNFINISHED.test(tail) || (tail.endsWith('.') && ABBREVIATION.test(tail)) || hasOpenBracket(text);
}

function hasOpenBracket(text: string): boolean {
  const open = text.lastIndexOf('(');
  return open >= 0 && text.length - open <= 60 && text.indexOf(')', open) < 0;
}

/** Whether a line goes on in lower case, which no paragraph of minutes begins with unless it is a point of a list. */
export const startsLower = (text: string): boolean => LOWER_START.test(text);

/** Whether a line reads as running text: many words, most of them in lower case. */
export function isProse(text: string): boolean {
  const words = text.slice(0, 200).match(/\p{L}[\p{L}’']*/gu) ?? [];
  return words.length >= 8 && words.filter((word) => /^\p{Ll}/u.test(word)).length >= words.length * 0.6;
}

/** The first word of a line, as far as it counts for fitting on the line above. */
export const firstWord = (text: string): number => {
  const at = text.search(/\s/);
  return Math.min(at < 0 ? text.length : at, 30);
};

/** Characters of a line that show whether it is in capitals. */
const SHOWN = 200;
const LETTER = /\p{L}/u;

/** Whether nearly all letters are capitals ("nearly": fonts and scans lose one). Asked of every line of a wrapped text: one look at each character. */
export function isMostlyCapitals(text: string): boolean {
  let small = 0;
  let capitals = 0;
  const head = text.length > SHOWN ? text.slice(0, SHOWN) : text;
  for (let at = 0; at < head.length; at++) {
    const code = head.codePointAt(at) as number;
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) capitals++;
    else if (code > 127) {
      const letter = String.fromCodePoint(code);
      if (letter.length > 1) at++;
      if (!LETTER.test(letter)) continue;
      if (letter === letter.toLowerCase()) small++;
      else capitals++;
    }
  }
  const letters = small + capitals;
  return letters >= 3 && capitals >= letters * 0.9;
}

/** Whether a line is a number or letter of a list and nothing else: "12.", "(a)", "7". */
export const isLabelOnly = (text: string): boolean =>
  /^(?:\(?[a-z\d]{1,4}[.)]{1,2}|\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?\.?|[a-z]\))$/i.test(text);

/** Whether a line opens with an initial, which is a label or the beginning of a name: "D. Rowan". */
export const opensWithInitial = (text: string): boolean => /^\p{Lu}\.\s?\p{Lu}/u.test(text);

/**
 * Whether a line opens with a list label. A lone letter before white space ("A review") is none, nor is one that a comma follows ("(2), the
 * hall"); Word's second-level "o" is.
 */
export function opensWithLabel(text: string): boolean {
  const label = readLabel(text.slice(0, 40));
  return label ? !/^[,;]/.test(text.slice(label.length)) : /^o \p{Lu}/u.test(text);
}
