import type { Answer } from './exchange.ts';

export type CrossOrigin = {
  AllowOrigins: readonly string[];
  AllowMethods: readonly string[];
  AllowHeaders: readonly string[];
  ExposeHeaders: readonly string[];
  AllowCredentials: boolean;
  MaxAge?: number | undefined;
};

const joined = (list: readonly string[]) => list.join(',');

type Asked = { method: string; headers: Readonly<Record<string, string>> };

/** A browser that asks before it sends. */
export const isPreflight = ({ method, headers }: Asked) =>
  method === 'OPTIONS' && 'origin' in headers && 'access-control-request-method' in headers;

/** The answer to it where no route takes it; what is allowed is added as to every answer. */
export const preflight = (): Answer => ({ status: 204, headers: {} });

/** What an HTTP API adds to every answer, whoever gave it, when cross-origin access is configured. */
export const crossOriginHeaders = (rules: CrossOrigin | undefined, asked: Asked): Answer['headers'] => {
  const { origin } = asked.headers;
  if (!rules || origin === undefined) return {};
  const any = rules.AllowOrigins.includes('*');
  if (!any && !rules.AllowOrigins.includes(origin)) return {};
  return {
    'access-control-allow-origin': any ? '*' : origin,
    vary: 'Origin',
    ...(rules.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(rules.ExposeHeaders.length > 0 && { 'access-control-expose-headers': joined(rules.ExposeHeaders) }),
    ...(isPreflight(asked) && permissions(rules)),
  };
};

const permissions = ({ AllowMethods, AllowHeaders, MaxAge }: CrossOrigin) => ({
  ...(AllowMethods.length > 0 && { 'access-control-allow-methods': joined(AllowMethods) }),
  ...(AllowHeaders.length > 0 && { 'access-control-allow-headers': joined(AllowHeaders) }),
  ...(MaxAge !== undefined && { 'access-control-max-age': String(MaxAge) }),
});
