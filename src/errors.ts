/** A failure of the call: a wrong option or argument. The message says what would have been accepted. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError';
}

export const INPUT_FAILURES = [
  'not-found',
  'unreadable',
  'empty',
  'blank',
  'binary',
  'unsupported',
  'encrypted',
  'damaged',
  'image-only',
  'too-large',
  'not-minutes',
] as const;
export type InputFailure = (typeof INPUT_FAILURES)[number];

/** A failure of one input that its owner can do something about; the rest of a batch goes on. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputFailure;
  /** What to do about it. */
  readonly hint: string;

  constructor(code: InputFailure, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/** A failure of the place where output goes: a full disk, a folder that may not be written. The run can not go on. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
