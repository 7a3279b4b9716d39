import type * as z from 'zod';
import type { CorsRule } from '../template/kinds/s3.ts';

type Rule = z.infer<typeof CorsRule>;
type Asked = { origin: string; method: string; headers: readonly string[] };

/** The headers that the first fitting rule gives, or nothing. */
export const corsHeaders = (rules: readonly Rule[], { origin, method, headers }: Asked) => {
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders }) =>
      AllowedOrigins.some((each) => fits(each, origin)) &&
      AllowedMethods.includes(method) &&
      headers.every((header) => AllowedHeaders.some((each) => fits(each.toLowerCase(), header))),
  );
  return rule && answerOf(rule, origin, headers);
};

const answerOf = (rule: Rule, origin: string, headers: readonly string[]) => ({
  'access-control-allow-origin': rule.AllowedOrigins.includes('*') ? '*' : origin,
  'access-control-allow-methods': rule.AllowedMethods.join(', '),
  vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  ...(headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') }),
  ...(rule.ExposedHeaders.length > 0 && { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
  ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
});

const fits = (pattern: string, text: string) => {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === text;
  return text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
};
