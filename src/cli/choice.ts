import { InvalidArgumentError, Option } from 'commander';
import { suggest } from './suggest.ts';

/** An option whose value is one of a list, with a suggestion for what was mistyped. */
export function choice(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices);
  option.argParser((value) => {
    if (choices.includes(value)) return value;
    const meant = suggest(value, choices);
    throw new InvalidArgumentError(`Expected one of ${choices.join(', ')}.${meant ? `\n(Did you mean ${meant}?)` : ''}`);
  });
  return option;
}

/** Several of a list, parted by commas; whoever reads the options checks them. */
export function several(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description);
  option.argChoices = [...choices];
  return option;
}

/** The option that sets limits of reading, as often as it is given. */
export const limitOption = (): Option =>
  new Option('--limit <name=number>', 'bound what is read: unpacked bytes, depth, pages, text (may be repeated)').argParser(
    (value: string, before: string[] | undefined) => [...(before ?? []), value],
  );
