/** Tables and patterns that are made when first needed, so that a document pays only for what it holds. */
const waiting: (() => unknown)[] = [];

/** Make a value at the first call, and give the same one ever after. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  const get = (): Value => {
    made ??= { value: make() };
    return made.value;
  };
  waiting.push(get);
  return get;
}

/** Make all that waits: for those who look at every pattern of the program. */
export function makeAll(): void {
  for (const get of waiting) get();
}
