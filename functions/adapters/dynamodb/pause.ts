/** Twice as long with every attempt, two seconds at most; by chance, so that those who collided do not meet again. */
export const pause = (attempt: number, firstMs = 5): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.min(firstMs * 2 ** attempt, 2_000) * Math.random()));
