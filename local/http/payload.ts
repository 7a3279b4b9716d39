import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { account } from '../template/kind.ts';
import type { Claims } from './authorizer.ts';

export type Arrived = {
  method: string;
  rawPath: string;
  rawQueryString: string;
  headers: Headers;
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
  const { cookie, ...headers } = Object.fromEntries(it.headers);
  const query = queryOf(it.rawQueryString);
  return {
    version: '2.0',
    routeKey: it.routeKey,
    rawPath: it.rawPath,
    rawQueryString: it.rawQueryString,
    ...(cookie && { cookies: cookie.split(/;\s*/) }),
    headers: { ...headers, 'x-forwarded-for': it.sourceIp, 'x-forwarded-proto': 'http' },
    ...(query && { queryStringParameters: query }),
    requestContext: contextOf(it),
    ...(Object.keys(it.parameters).length > 0 && { pathParameters: it.parameters }),
    ...bodyOf(it),
  };
};

const contextOf = ({ method, rawPath, headers, sourceIp, routeKey, jwt, apiId, now }: Arrived) => ({
  accountId: account,
  apiId,
  ...(jwt && { authorizer: { jwt } }),
  domainName: headers.get('host') ?? '',
  domainPrefix: '',
  http: {
    method,
    path: rawPath,
    protocol: 'HTTP/1.1',
    sourceIp,
    userAgent: headers.get('user-agent') ?? '',
  },
  requestId: randomUUID(),
  routeKey,
  stage: '$default',
  time: commonLogTime(now),
  timeEpoch: now,
});

/** A name that comes twice has its values joined by a comma. */
const queryOf = (rawQueryString: string) => {
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before},${value}`);
  }
  return found.size > 0 && Object.fromEntries(found);
};

const isText = (type: string) => /^text\/|[/+](json|xml|javascript)|x-www-form-urlencoded/.test(type);

const bodyOf = ({ body, headers }: Arrived) => {
  if (body.length === 0) return { isBase64Encoded: false };
  const text = isText(headers.get('content-type') ?? 'text/plain');
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

/** What the function returned, as a response; without a status it is the body itself. */
export const responseOf = (payload: string): Response => {
  const value: unknown = JSON.parse(payload);
  const { success, data } = Structured.safeParse(value);
  if (!success) return plainResponse(value);
  const headers = new Headers({ 'content-type': 'text/plain;charset=utf-8' });
  for (const [name, each] of Object.entries(data.headers)) headers.set(name, String(each));
  for (const cookie of data.cookies) headers.append('set-cookie', cookie);
  const body = Buffer.from(data.body ?? '', data.isBase64Encoded ? 'base64' : 'utf8');
  return new Response(bodyless.has(data.statusCode) ? null : body, { status: data.statusCode, headers });
};

const bodyless = new Set([204, 304]);

const plainResponse = (value: unknown) =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    headers: { 'content-type': 'application/json' },
  });
