import type { Role } from '../../tree/nodes.ts';
import { wordTable } from '../../tree/table.ts';
import { remember } from './elements.ts';
import { attribute, type HtmlElement } from './parse.ts';

/** What the class names of ModernGov say of a block. They vary by council and year; the text must come out right without them. */
const ROLE_BY_CLASS = wordTable<Role>({
  mgMainTitleTxt: 'page-kind',
  mgSubTitleTxt: 'page-title',
  mgItemNumberCell: 'item-number',
  mgAiTitleTxt: 'item-title',
  mgAiTitleLnk: 'item-title',
  mgSubItemTitleTxt: 'label',
  mgSubSubTitleTxt: 'label',
  mgLabel: 'field',
});

/** The role that a class gives to its text, or null. */
export const roleOfClass = remember((words: string): Role | null => {
  if (!words.includes('mg')) return null;
  return (
    words
      .split(/\s+/)
      .map((word) => ROLE_BY_CLASS[word] ?? null)
      .find((role) => role !== null) ?? null
  );
});

/** The size of an attached file, printed behind its name. */
export const isFileSize = (node: HtmlElement): boolean => node.words === 'mgFileSize';

/** A table whose rows are agenda items. */
export const isItemTable = (node: HtmlElement): boolean => /\bmgItemTable\b/.test(`${node.words} ${attribute(node, 'id')}`);

export const isItemNumberCell = (node: HtmlElement): boolean => /\bmgItemNumberCell\b/.test(node.words);
