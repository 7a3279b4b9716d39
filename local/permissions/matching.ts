type Matches = (text: string) => boolean;

/** `*` stands for any number of signs, `?` for one; everything else for itself. */
const globOf = (pattern: string, any: string, one: string) =>
  pattern
    .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
    .replaceAll('*', any)
    .replaceAll('?', one);

/** Policies do not change while we run: each pattern is read once. */
const readOnce = (read: (pattern: string) => Matches) => {
  const known = new Map<string, Matches>();
  return (pattern: string, text: string) => {
    const matches = known.get(pattern) ?? read(pattern);
    known.set(pattern, matches);
    return matches(text);
  };
};

/** Actions are compared without regard to case. */
export const actionMatches = readOnce((pattern) => {
  const whole = new RegExp(`^${globOf(pattern, '.*', '.')}$`, 'i');
  return (action) => whole.test(action);
});

const partsBeforeTheLast = 5;

/** Part by part: a wildcard does not reach over a colon, except in the last part, which may hold some. */
export const arnMatches = readOnce((pattern) => {
  if (pattern === '*') return () => true;
  const parts = pattern.split(':');
  const start = parts.slice(0, partsBeforeTheLast).map((part) => globOf(part, '[^:]*', '[^:]'));
  const rest = globOf(parts.slice(partsBeforeTheLast).join(':'), '.*', '.');
  const whole = new RegExp(`^${[...start, rest].join(':')}$`, 's');
  return (arn) => whole.test(arn);
});
