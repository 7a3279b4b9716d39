export type Tried = { readonly done: number; readonly faults: readonly unknown[] };

/** How much was done of these; what is wrong with one keeps nobody else waiting. */
export const tried = async (each: readonly Promise<number>[]): Promise<Tried> => {
  const all = await Promise.allSettled(each);
  return {
    done: all.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0),
    faults: all.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : [])),
  };
};

/** What could not even be begun is wrong with it, and keeps nobody else waiting either. */
export const begun = async (work: Promise<Tried>): Promise<Tried> => {
  try {
    return await work;
  } catch (fault) {
    return { done: 0, faults: [fault] };
  }
};

export const doneIn = (parts: readonly Tried[]): number => parts.reduce((sum, { done }) => sum + done, 0);

/** What went wrong goes up when all have had their turn. */
export const tellFaults = (parts: readonly Tried[], notDone: string): void => {
  const faults = parts.flatMap((one) => one.faults);
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} ${notDone}. The first: ${faults[0]}`);
};
