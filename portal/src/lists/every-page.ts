type Page<T> = { readonly items: readonly T[]; readonly next: number | undefined };

/** Everything that comes in pages, one after the other. */
export const everyPage = async <T>(pageFrom: (from: number) => Promise<Page<T>>): Promise<T[]> => {
  const all: T[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page: Page<T> = await pageFrom(from);
    all.push(...page.items);
    from = page.next;
  }
  return all;
};
