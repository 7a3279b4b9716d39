/** The value of which so many of a hundred are no larger, by the nearest rank: always one that occurred. */
export const percentile = (values: readonly number[], percent: number): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1];
};
