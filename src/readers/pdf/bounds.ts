/** The greatest of any number of values; `Math.max` takes them as arguments, of which there can be too many. */
export const most = (values: Iterable<number>, start = -Infinity): number => {
  let found = start;
  for (const value of values) if (value > found) found = value;
  return found;
};

/** The least of any number of values. */
export const least = (values: Iterable<number>, start = Infinity): number => {
  let found = start;
  for (const value of values) if (value < found) found = value;
  return found;
};
