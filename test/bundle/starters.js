/** What starts the program on each system: with the Node.js beside it, or the one that is installed. */

const NEEDS_NODE = 'minutebook needs Node.js 20 or newer. Install it from https://nodejs.org, or ask whoever looks after this computer.';
const IS_NEW_ENOUGH = 'process.exit(parseInt(process.versions.node, 10) >= 20 ? 0 : 1)';

export const CMD = `@echo off
setlocal
set "NODE=%~dp0node.exe"
if not exist "%NODE%" set "NODE=node"
"%NODE%" -e "${IS_NEW_ENOUGH}" >nul 2>nul
if errorlevel 1 (
  echo ${NEEDS_NODE} 1>&2
  exit /b 2
)
"%NODE%" "%~dp0program\\minutebook.mjs" %*
exit /b %errorlevel%
`.replaceAll('\n', '\r\n');

export const SH = `#!/bin/sh
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in /*) self=$link ;; *) self=$(dirname "$self")/$link ;; esac
done
here=$(CDPATH='' cd -- "$(dirname -- "$self")" && pwd -P) || exit 2
node=$here/node
[ -x "$node" ] || node=node
"$node" -e '${IS_NEW_ENOUGH}' >/dev/null 2>&1 || {
  echo '${NEEDS_NODE}' >&2
  exit 2
}
exec "$node" "$here/program/minutebook.mjs" "$@"
`;

export const readMe = (version) =>
  `minutebook ${version}

Turns the minutes of councils and committees into data and tidy pages. It runs on this computer alone and uses no network.

Windows: unpack the zip first (right-click it, Extract All) and put the folder anywhere. Open a Command Prompt in it (type cmd in the address bar of
the Explorer), and type for instance

    minutebook convert "C:\\Users\\me\\Documents\\Minutes" --out-dir "C:\\Users\\me\\Documents\\Data"

(in PowerShell .\\minutebook in place of minutebook). Leave no backslash before a closing quotation mark. Ctrl-C stops a run, and the next one does the
rest; should Windows ask whether to terminate the batch job, either answer will do.

macOS and Linux:

    ./minutebook.sh convert ~/Minutes --out-dir ~/Data

Then open summary.html in the output folder. \`minutebook help convert\` tells the rest.

Node.js 20 or newer is needed: an installed one, or its program (node.exe, node) put beside this file.
`.replaceAll('\n', '\r\n');
