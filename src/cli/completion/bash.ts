import type { CompletedCommand, Grammar, Value } from './grammar.ts';

/** Write a script for bash (3.2 and newer): `source <(minutebook completion bash)`. */
export function bashCompletion({ options, commands }: Grammar): string {
  return `# bash completion for minutebook
_minutebook() {
  local cur prev command='' word i
  COMPREPLY=()
  cur=\${COMP_WORDS[COMP_CWORD]}
  prev=\${COMP_WORDS[COMP_CWORD-1]}
  # --format=json comes as three words.
  if [ "$cur" = '=' ]; then cur=''; elif [ "$prev" = '=' ]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case $word in
      -*) ;;
      *) command=$word; break ;;
    esac
  done
  case "$command $prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
    '') _minutebook_words "${[...commands.map(({ name }) => name), ...namesOf(options)].join(' ')}" ;;
${commands.map(commandCase).join('\n')}
  esac
}
_minutebook_words() {
  local IFS=$' \\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
# One of a list, or several parted by commas.
_minutebook_several() {
  local IFS=$' \\n' before=''
  case $cur in *,*) before=\${cur%,*}, ;; esac
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${cur##*,}"))
  compopt -o nospace 2>/dev/null
}
# Files (-f) or folders (-d), whatever their names hold.
_minutebook_paths() {
  compopt -o filenames 2>/dev/null
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$1" -- "$cur")
}
complete -F _minutebook minutebook
`;
}

const namesOf = (options: CompletedCommand['options']): string[] => options.flatMap(({ names }) => names);

/** After an option that takes a value: the value. */
function valueCases({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ names, value }) =>
    value ? [`    ${names.map((one) => `'${name} ${one}'`).join(' | ')}) ${reply(value)}; return ;;`] : [],
  );
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const words = `_minutebook_words "${namesOf(options).join(' ')}"`;
  return `    ${name}) case $cur in -*) ${words} ;; *) ${argument ? reply(argument) : words} ;; esac ;;`;
}

function reply(value: Value): string {
  if (value.kind === 'choice') return `_minutebook_${value.several ? 'several' : 'words'} "${value.choices.join(' ')}"`;
  return { file: '_minutebook_paths -f', folder: '_minutebook_paths -d', free: ':' }[value.kind];
}
