import type { Emphasis, Heading, Paragraph, PhrasingContent, Strong, Text } from 'mdast';
import { foldSpace } from '../../tree/text.ts';

/** Control characters, bidi overrides, halves of characters: no use to a reader of Markdown, and a terminal obeys some. JSON keeps them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** Text from a document as a person reads it: white space folded, control characters shown as replacement characters. */
export const plain = (words: string): string => foldSpace(words).replace(CONTROLS, '\ufffd');

export const text = (value: string): Text => ({ type: 'text', value });
export const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] });
export const emphasis = (value: string): Emphasis => ({ type: 'emphasis', children: [text(value)] });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const heading = (depth: Heading['depth'], words: string): Heading => ({ type: 'heading', depth, children: [text(words)] });

/** Whether there is anything to read: a letter or a figure. */
export const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);
