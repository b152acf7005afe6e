/** Signs and names of currencies. Another one is a row here and in the gate. */

/** ISO codes of the signs; the fullwidth pound and the lira sign are what some fonts print for a pound. */
export const SIGNS: Readonly<Record<string, string>> = { '£': 'GBP', '\uffe1': 'GBP', '\u20a4': 'GBP', '€': 'EUR', $: 'USD' };

/** Letters glued to the front of a sign, which say whose it is. */
export const SIGN_PREFIXES: Readonly<Record<string, string>> = {
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  NZ$: 'NZD',
  'IR£': 'IEP',
};

export interface Unit {
  currency: string;
  /** Power of ten of one unit: pence are -2. */
  power: number;
  /** Whether the word can stand for something else (a weight), so that what follows must be looked at. */
  doubtful?: boolean;
}

/** Names of units, lower case. */
export const UNITS: Readonly<Record<string, Unit>> = {
  p: { currency: 'GBP', power: -2 },
  pence: { currency: 'GBP', power: -2 },
  pound: { currency: 'GBP', power: 0, doubtful: true },
  pounds: { currency: 'GBP', power: 0, doubtful: true },
  euro: { currency: 'EUR', power: 0 },
  euros: { currency: 'EUR', power: 0 },
  cent: { currency: 'EUR', power: -2 },
  cents: { currency: 'EUR', power: -2 },
  dollar: { currency: 'USD', power: 0 },
  dollars: { currency: 'USD', power: 0 },
};
