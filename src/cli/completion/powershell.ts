import type { CompletedOption, Grammar, Value } from './grammar.ts';

/** Write a script for PowerShell (5.1 and newer): `minutebook completion powershell | Out-String | Invoke-Expression`. */
export function powershellCompletion({ options, commands }: Grammar): string {
  return `# PowerShell completion for minutebook
Register-ArgumentCompleter -Native -CommandName minutebook -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map(({ name, description }) => `    ${quoted(name)} = ${quoted(description)}`).join('\n')}
  }
  $options = @{
    '' = [ordered]@{
${optionRows(options)}
    }
${commands.map(({ name, options: own }) => `    ${quoted(name)} = [ordered]@{\n${optionRows(own)}\n    }`).join('\n')}
  }
  # What comes after an option, or as an argument: choices, with a comma in front where several may stand; or files, folders, anything.
  $values = @{
${commands.map(({ name, options: own, argument }) => valueRows(name, own, argument)).join('\n')}
  }
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = @($words | Where-Object { -not $_.StartsWith('-') }) | Select-Object -First 1
  $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }
  $value = if ($command) { if ($values.ContainsKey("$command $previous")) { $values["$command $previous"] } elseif (-not $wordToComplete.StartsWith('-')) { $values["$command "] } }
  if ($command -and -not $options.ContainsKey($command)) { return }
  $found = [ordered]@{}
  $before = ''
  if ($value -eq 'file' -or $value -eq 'folder' -or $value -eq 'free') {
    if ($value -eq 'free') { return }
    Get-ChildItem -Path "$wordToComplete*" -Directory:($value -eq 'folder') -Name:$false -ErrorAction SilentlyContinue | ForEach-Object {
      $parent = Split-Path $wordToComplete
      $path = if ($parent) { Join-Path $parent $_.Name } else { $_.Name }
      $text = if ($path -match '\\s') { "'$($path -replace '''', '''''')'" } else { $path }
      [System.Management.Automation.CompletionResult]::new($text, $_.Name, 'ProviderItem', $path)
    }
    return
  } elseif ($value) {
    if ($value.StartsWith(',')) { $before = $wordToComplete -replace '[^,]*$', '' }
    $value.TrimStart(',').Split(' ') | ForEach-Object { $found["$before$_"] = $_ }
  } elseif (-not $command -and -not $wordToComplete.StartsWith('-')) { $found = $commands }
  else { $found = $options["$command"] }
  foreach ($one in $found.Keys) {
    if ($one.StartsWith($wordToComplete)) {
      $kind = if ($one.StartsWith('-')) { 'ParameterName' } else { 'ParameterValue' }
      [System.Management.Automation.CompletionResult]::new($one, $one, $kind, $found[$one])
    }
  }
}
`;
}

const optionRows = (options: readonly CompletedOption[]): string =>
  options.flatMap(({ names, description }) => names.map((name) => `      ${quoted(name)} = ${quoted(description)}`)).join('\n');

function valueRows(command: string, options: readonly CompletedOption[], argument: Value | null): string {
  const rows = options.flatMap(({ names, value }) => (value ? names.map((name): [string, Value] => [name, value]) : []));
  return [...rows, ...(argument ? [['', argument] as [string, Value]] : [])]
    .map(([name, value]) => `    ${quoted(`${command} ${name}`)} = ${quoted(worded(value))}`)
    .join('\n');
}

const worded = (value: Value): string => (value.kind === 'choice' ? (value.several ? ',' : '') + value.choices.join(' ') : value.kind);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
