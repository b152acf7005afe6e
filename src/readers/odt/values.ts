/** Read a whole number; null where there is none or it is beyond all measure. */
export function wholeNumber(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) || Math.abs(number) > 0x7fffffff ? null : number;
}

const INCHES_PER: Readonly<Record<string, number>> = { in: 1, cm: 1 / 2.54, mm: 1 / 25.4, pt: 1 / 72, pc: 1 / 6, px: 1 / 96 };

/** Read a length ("0.5in", "-1.27cm") in inches; null for percentages and all else. */
export function inches(value: string | undefined): number | null {
  const number = Number.parseFloat(value ?? '');
  const unit = INCHES_PER[value?.trim().slice(-2).toLowerCase() ?? ''];
  return Number.isNaN(number) || Math.abs(number) > 1000 || unit === undefined ? null : number * unit;
}
