import { findPeople } from '../../src/extract/people/index.ts';
import { smallMinutes } from './small-minutes.ts';

/**
 * Persons of a text, each as "status: Title [Name] (role) of organisation @item"; what is empty is left out. Throws where a row's span does not
 * hold the name.
 */
export async function peopleOf(text: string): Promise<string[]> {
  const context = smallMinutes(text);
  await findPeople(context);
  return context.root.facts.people.map(({ status, title, name, role, organisation, item, start, end }) => {
    const quote = text
      .slice(start, end)
      .replace(/([-‐])\s*\n\s*/g, '$1')
      .replace(/\s+/g, ' ');
    if (!quote.includes(name) || quote !== quote.trim()) throw new Error(`The span "${quote}" does not hold the name "${name}"`);
    return [
      `${status}:`,
      title ?? '',
      `[${name}]`,
      role === null ? '' : `(${role})`,
      organisation === null ? '' : `of ${organisation}`,
      item === null ? '' : `@${item}`,
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}

/** Rows of one status from names: `all('present', 'Cllr [Day]', …)`. */
export const all = (status: string, ...names: string[]): string[] => names.map((name) => `${status}: ${name}`);
