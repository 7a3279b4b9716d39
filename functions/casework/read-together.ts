type Found<T> = { readonly found: readonly T[]; readonly faults: readonly unknown[] };

/** What cannot be read together is read in halves, so that one that cannot be read at all keeps nobody else waiting. */
export const readTogether = async <T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): Promise<Found<T>> => {
  try {
    return { found: await read(ids), faults: [] };
  } catch (fault) {
    if (ids.length < 2) return { found: [], faults: [fault] };
    const middle = Math.ceil(ids.length / 2);
    const halves = [ids.slice(0, middle), ids.slice(middle)];
    const both = await Promise.all(halves.map((half) => readTogether(half, read)));
    return { found: both.flatMap(({ found }) => found), faults: both.flatMap(({ faults }) => faults) };
  }
};
