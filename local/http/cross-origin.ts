export type CrossOrigin = {
  AllowOrigins: readonly string[];
  AllowMethods: readonly string[];
  AllowHeaders: readonly string[];
  ExposeHeaders: readonly string[];
  AllowCredentials: boolean;
  MaxAge?: number | undefined;
};

const joined = (list: readonly string[]) => list.join(',');

/** A browser that asks before it sends. */
export const isPreflight = ({ method, headers }: Request) =>
  method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');

/** The answer to it where no route takes it; what is allowed is added as to every answer. */
export const preflight = () => new Response(null, { status: 204 });

/** What an HTTP API adds to every answer, whoever gave it, when cross-origin access is configured. */
export const crossOriginHeaders = (
  rules: CrossOrigin | undefined,
  request: Request,
): readonly (readonly [string, string])[] => {
  const origin = request.headers.get('origin');
  if (!rules || origin === null) return [];
  const any = rules.AllowOrigins.includes('*');
  if (!any && !rules.AllowOrigins.includes(origin)) return [];
  return Object.entries({
    'access-control-allow-origin': any ? '*' : origin,
    vary: 'Origin',
    ...(rules.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(rules.ExposeHeaders.length > 0 && { 'access-control-expose-headers': joined(rules.ExposeHeaders) }),
    ...(isPreflight(request) && permissions(rules)),
  });
};

const permissions = ({ AllowMethods, AllowHeaders, MaxAge }: CrossOrigin) => ({
  ...(AllowMethods.length > 0 && { 'access-control-allow-methods': joined(AllowMethods) }),
  ...(AllowHeaders.length > 0 && { 'access-control-allow-headers': joined(AllowHeaders) }),
  ...(MaxAge !== undefined && { 'access-control-max-age': String(MaxAge) }),
});
