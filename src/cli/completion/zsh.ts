import type { CompletedCommand, CompletedOption, Grammar, Value } from './grammar.ts';

/** Write a script for zsh: a file named _minutebook on $fpath, or \`source <(minutebook completion zsh)\`. */
export function zshCompletion({ options, commands }: Grammar): string {
  return `#compdef minutebook
_minutebook() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`).join('\n')}
  )
  local line state
  _arguments -s -S -C \\
${options.flatMap(specs).map(continued).join('\n')}
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command) _describe -t commands 'command' commands ;;
    rest)
      case $line[1] in
${commands.map(commandCase).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _minutebook ]; then _minutebook "$@"; else compdef _minutebook minutebook; fi
`;
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const rows = [...options.flatMap(specs), ...(argument ? [quoted(`*: :${action(argument)}`)] : [])];
  return `        ${name}) _arguments -s -S \\\n${rows.map((row, i) => `          ${row}${i < rows.length - 1 ? ' \\' : ' ;;'}`).join('\n')}`;
}

const continued = (row: string): string => `    ${row} \\`;

/** One row for each name, so that short and long ones both are offered; the other name is then no more. */
function specs({ names, description, value }: CompletedOption): string[] {
  const others = names.length > 1 ? `(${names.join(' ')})` : '';
  const text = `[${description.replace(/[[\]\\:]/g, (character) => `\\${character}`)}]`;
  return names.map((name) =>
    quoted(`${others}${name}${value ? `${name.startsWith('--') ? '=' : '+'}${text}:value:${action(value)}` : text}`),
  );
}

function action(value: Value): string {
  if (value.kind === 'choice') return value.several ? `_values -s , value ${value.choices.join(' ')}` : `(${value.choices.join(' ')})`;
  return { file: '_files', folder: '_files -/', free: ' ' }[value.kind];
}

/** Text between single quotes, as every POSIX shell reads it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
