import type { CompletedOption, Grammar, Value } from './grammar.ts';

/** Write a script for fish: `minutebook completion fish | source`. */
export function fishCompletion({ options, commands }: Grammar): string {
  const none = 'not __fish_seen_subcommand_from';
  const all = commands.map(({ name }) => name).join(' ');
  const rows = [
    'complete -c minutebook -f',
    ...commands.map(({ name, description }) => `complete -c minutebook -n '${none} ${all}' -a ${name} -d ${quoted(description)}`),
    ...options.map((option) => optionRow(`${none} ${all}`, option)),
    ...commands.flatMap(({ name, options: own, argument }) => {
      const condition = `__fish_seen_subcommand_from ${name}`;
      const rest = argument ? [`complete -c minutebook -n '${condition}' ${action(argument)}`] : [];
      return [...own.map((option) => optionRow(condition, option)), ...rest];
    }),
  ];
  return `# fish completion for minutebook\n${rows.join('\n')}\n`;
}

function optionRow(condition: string, { names, description, value }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
  return `complete -c minutebook -n '${condition}' ${flags} ${value ? `-r ${action(value)} ` : ''}-d ${quoted(description)}`;
}

function action(value: Value): string {
  if (value.kind === 'choice') {
    const choices = value.choices.join(' ');
    return value.several ? `-f -a '(__fish_append , ${choices})'` : `-f -a '${choices}'`;
  }
  return { file: '-F', folder: `-f -a '(__fish_complete_directories)'`, free: '-f' }[value.kind];
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, (character) => `\\${character}`)}'`;
