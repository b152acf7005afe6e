/** What a style or a run says of its letters; null where it says nothing. */
export interface Letters {
  bold: boolean | null;
  underline: boolean | null;
  caps: boolean | null;
  hidden: boolean | null;
  raised: boolean | null;
  font: string | null;
}

export const NO_LETTERS: Letters = { bold: null, underline: null, caps: null, hidden: null, raised: null, font: null };

/** How letters look once all styles are taken together. */
export interface Look {
  bold: boolean;
  underline: boolean;
  caps: boolean;
  hidden: boolean;
  raised: boolean;
  font: string | null;
}
