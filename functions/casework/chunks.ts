/** In their order, so many at a time: a transaction holds a hundred rows, and a look-up asks no more at once than the store answers. */
export const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
