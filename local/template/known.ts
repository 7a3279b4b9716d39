/** Takes out what has no effect here. A path names nested properties with dots; lists are seen through. */
export const without = (value: unknown, paths: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((each) => without(each, paths));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !paths.includes(key))
      .map(([key, each]) => [key, without(each, below(key, paths))]),
  );
};

const below = (key: string, paths: readonly string[]) =>
  paths.filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
