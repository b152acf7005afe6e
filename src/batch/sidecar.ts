/** What the name of a file that tells of minutes adds to theirs: "minutes.docx.minutebook.json". */
export const SIDECAR = '.minutebook.json';
