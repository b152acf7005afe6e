/** Lone halves of surrogate pairs, which file names of some systems hold and neither XML nor a URI can. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Put a replacement character for what is half a character. */
export const wellFormed = (text: string): string => text.replace(LONE, '\ufffd');
