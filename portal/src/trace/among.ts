/** What a choice means, out of the words that it may take. */
export const among = <T extends string>(all: readonly T[], chosen: string | undefined, first: T): T =>
  all.find((one) => one === chosen) ?? first;
