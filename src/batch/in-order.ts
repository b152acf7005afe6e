/** Work on a list, several at once; the results come in the order of the list, each as soon as it and all before it are there. */
export async function* inOrder<Input, Output>(
  inputs: readonly Input[],
  atOnce: number,
  work: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const done = new Map<number, Output>();
  let next = 0;
  let failure: { error: unknown } | null = null;
  let over = false;
  let wake = (): void => {};
  const lane = async (): Promise<void> => {
    while (next < inputs.length && !over) {
      const i = next++;
      try {
        done.set(i, await work(inputs[i] as Input));
      } catch (error) {
        failure ??= { error };
        over = true;
      }
      wake();
    }
  };
  const lanes = Array.from({ length: Math.max(1, Math.min(atOnce, inputs.length)) }, lane);
  try {
    for (let i = 0; i < inputs.length; i++) {
      while (!done.has(i)) {
        if (failure) throw (failure as { error: unknown }).error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      yield done.get(i) as Output;
      done.delete(i);
    }
  } finally {
    over = true;
    await Promise.all(lanes);
  }
}
