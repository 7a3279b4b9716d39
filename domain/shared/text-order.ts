/** The same order on every machine: it asks no language how it sorts. */
export const textOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);
