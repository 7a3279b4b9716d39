/**
 * The path as an HTTP API reads it before it looks for a route: unescaped twice, and cut where a question mark comes to
 * light between. `%2F` is a slash to it, `%2525` a percent sign. Nothing where it cannot be read.
 */
export const pathRead = (pathname: string): string | undefined => {
  try {
    const [path = ''] = decodeURIComponent(pathname).split('?');
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

type Head = { method: string; path: string; query: string; headers: Readonly<Record<string, string>> };

/** "Total combined size of request line and header values", of the quotas of an HTTP API. */
const longestHead = 10_240;

export const isTooLong = ({ method, path, query, headers }: Head): boolean => {
  const line = `${method} ${path}${query && `?${query}`} HTTP/1.1`;
  const values = Object.values(headers).reduce((sum, value) => sum + Buffer.byteLength(value), 0);
  return Buffer.byteLength(line) + values > longestHead;
};
