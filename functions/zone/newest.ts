/** Of several versions of the same, the newest; what is the same is said by its name. */
export const newestOfEach = <D extends { readonly version: number }>(
  all: readonly D[],
  nameOf: (document: D) => string,
): D[] => [
  ...new Map(
    all.toSorted((a, b) => a.version - b.version).map((document) => [nameOf(document), document]),
  ).values(),
];
