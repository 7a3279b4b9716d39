import { randomUUID } from 'node:crypto';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import * as z from 'zod';
import { account } from '../template/kind.ts';
import type { Claims } from './authorizer.ts';
import type { Answer } from './exchange.ts';

export type Arrived = {
  method: string;
  /** Unescaped. */
  path: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  sourceIp: string;
  routeKey: string;
  parameters: Record<string, string>;
  jwt: { claims: Claims; scopes: string[] | null } | undefined;
  apiId: string;
  now: number;
};

/** Payload format 2.0: what a function behind an HTTP API is told. */
export const eventOf = (it: Arrived) => {
  const { cookie, ...headers } = it.headers;
  const query = queryOf(it.query);
  return {
    version: '2.0',
    routeKey: it.routeKey,
    rawPath: it.path,
    rawQueryString: it.query,
    ...(cookie && { cookies: cookie.split(/;\s*/) }),
    headers: { ...headers, 'x-forwarded-for': it.sourceIp, 'x-forwarded-proto': 'http' },
    ...(query && { queryStringParameters: query }),
    requestContext: contextOf(it),
    ...(Object.keys(it.parameters).length > 0 && { pathParameters: it.parameters }),
    ...bodyOf(it),
  };
};

const contextOf = ({ method, path, headers, sourceIp, routeKey, jwt, apiId, now }: Arrived) => ({
  accountId: account,
  apiId,
  ...(jwt && { authorizer: { jwt } }),
  domainName: headers['host'] ?? '',
  domainPrefix: '',
  http: {
    method,
    path,
    protocol: 'HTTP/1.1',
    sourceIp,
    userAgent: headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey,
  stage: '$default',
  time: commonLogTime(now),
  timeEpoch: now,
});

/** A name that comes twice has its values joined by a comma. */
const queryOf = (query: string) => {
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before},${value}`);
  }
  return found.size > 0 && Object.fromEntries(found);
};

const isText = (type: string) => /^text\/|[/+](json|xml|javascript)|x-www-form-urlencoded/.test(type);

const bodyOf = ({ body, headers }: Arrived) => {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isText(headers['content-type'] ?? 'text/plain');
  return { body: body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As in a web server's log: 12/Mar/2026:19:03:58 +0000. */
const commonLogTime = (now: number) => {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const [year, month, dayOfMonth] = date.split('-');
  return `${dayOfMonth}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

const Structured = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
});

/** What the function returned, as an answer; without a status it is the body itself. */
export const answerOf = (payload: string): Answer => {
  const value: unknown = JSON.parse(payload);
  const { success, data } = Structured.safeParse(value);
  if (!success) return plainAnswer(value);
  const { statusCode: status, cookies, body = '', isBase64Encoded } = data;
  if (status < 200 || status > 599) throw new RangeError(`${status} is no status of an answer.`);
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      ...named(data.headers),
      ...(cookies.length > 0 && { 'set-cookie': cookies.map((cookie) => sendable('set-cookie', cookie)) }),
    },
    ...(!bodyless.has(status) && { body: isBase64Encoded ? Buffer.from(body, 'base64') : body }),
  };
};

/** An HTTP API writes all names small; how long the body is it sees for itself. */
const named = (headers: Record<string, string | number | boolean>) =>
  Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]) => [name.toLowerCase(), sendable(name, String(value))] as const)
      .filter(([name]) => name !== 'content-length'),
  );

/** Node would find it while it writes, and the headers before it would go out with the answer that takes its place. */
const sendable = (name: string, value: string): string => {
  validateHeaderName(name);
  validateHeaderValue(name, value);
  return value;
};

const bodyless = new Set([204, 304]);

const plainAnswer = (value: unknown): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});
