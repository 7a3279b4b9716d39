export type CrossOrigin = {
  AllowOrigins: readonly string[];
  AllowMethods: readonly string[];
  AllowHeaders: readonly string[];
  ExposeHeaders: readonly string[];
  AllowCredentials: boolean;
  MaxAge?: number | undefined;
};

const joined = (list: readonly string[]) => list.join(',');

/** What an HTTP API adds to every answer when cross-origin access is configured. */
export const crossOriginHeaders = (
  { AllowOrigins, ExposeHeaders, AllowCredentials }: CrossOrigin,
  origin: string,
): Record<string, string> => {
  const any = AllowOrigins.includes('*');
  if (!any && !AllowOrigins.includes(origin)) return {};
  return {
    'access-control-allow-origin': any ? '*' : origin,
    vary: 'Origin',
    ...(AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(ExposeHeaders.length > 0 && { 'access-control-expose-headers': joined(ExposeHeaders) }),
  };
};

/** The answer to a browser that asks before it sends. */
export const preflight = (rules: CrossOrigin, origin: string) => {
  const headers = crossOriginHeaders(rules, origin);
  const allowed = 'access-control-allow-origin' in headers;
  return new Response(null, { status: 204, headers: allowed ? { ...headers, ...permissions(rules) } : {} });
};

const permissions = ({ AllowMethods, AllowHeaders, MaxAge }: CrossOrigin) => ({
  ...(AllowMethods.length > 0 && { 'access-control-allow-methods': joined(AllowMethods) }),
  ...(AllowHeaders.length > 0 && { 'access-control-allow-headers': joined(AllowHeaders) }),
  ...(MaxAge !== undefined && { 'access-control-max-age': String(MaxAge) }),
});
