/** Up to twice as long with every attempt; drawn by chance, so that those who collided do not meet again. */
export const pause = (attempt: number, firstMs = 5): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, firstMs * 2 ** attempt * Math.random()));
