import type { IncomingMessage } from 'node:http';

/** A request as it came, its body not read yet: much may be refused before. */
export type Asked = {
  incoming: IncomingMessage;
  method: string;
  path: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  sourceIp: string;
};

export const askedBy = (incoming: IncomingMessage): Asked => {
  const { pathname, search } = addressOf(incoming);
  return {
    incoming,
    method: incoming.method ?? 'GET',
    path: pathname,
    query: search.slice(1),
    headers: headersOf(incoming),
    sourceIp: incoming.socket.remoteAddress ?? '',
  };
};

/** An address that begins with two slashes is no other host's; one that cannot be read is as little so further on. */
export const addressOf = ({ url = '/' }: IncomingMessage) =>
  URL.parse(url.startsWith('/') ? `http://here${url}` : url, 'http://here') ?? new URL('http://here/%');

const headersOf = ({ headers }: IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]));
