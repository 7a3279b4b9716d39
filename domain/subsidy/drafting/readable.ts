/** Something that a check would have looked at cannot be read. */
class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The same, but whoever looks at one of these places is told that it cannot be read. */
export const except = <T>(value: T, broken: ReadonlySet<string>, at = ''): T =>
  isObject(value)
    ? new Proxy(value, {
        get: (target, name, itself) => {
          const place = at === '' ? String(name) : `${at}.${String(name)}`;
          if (broken.has(place)) throw new NotReadable(place);
          return except(Reflect.get(target, name, itself), broken, place);
        },
      })
    : value;

/** What somebody says who looks at what can be read, and nothing where they need the rest. */
export const whereReadable = <T>(say: () => readonly T[]): readonly T[] => {
  try {
    return say();
  } catch (error) {
    if (error instanceof NotReadable) return [];
    throw error;
  }
};
