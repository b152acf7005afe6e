/** Shells that completion is written for; apart from the writing, so that showing help loads nothing. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];
