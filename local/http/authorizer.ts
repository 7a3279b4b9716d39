import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import { keptTokens } from './kept-tokens.ts';

export type Claims = Record<string, string>;
export type Verdict =
  | { allowed: true; claims: Claims; scopes: string[] | null }
  | { allowed: false; status: 401 | 403; challenge: string };
export type Authorize = (authorization: string | undefined, scopes: readonly string[]) => Promise<Verdict>;

type Settings = { issuer: string; audience: readonly string[]; clock: Clock };

const Discovery = z.object({ jwks_uri: z.url() });

/** The JWT authorizer of an HTTP API: signature, issuer, audience and times, then the scopes of the route. */
export const jwtAuthorizer = ({ issuer, audience, clock }: Settings): Authorize => {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;

  const keysOf = () => {
    keys ??= findKeys(issuer);
    // An issuer that did not answer is asked again by the next request.
    keys.catch(() => {
      keys = undefined;
    });
    return keys;
  };

  const verify = async (token: string) => {
    const currentDate = new Date(clock.now());
    const { payload } = await jwtVerify(token, await keysOf(), {
      issuer,
      algorithms,
      currentDate,
      requiredClaims: ['exp'],
    });
    if ((payload.iat ?? 0) * 1000 > clock.now()) throw new Error('The token was issued later than now.');
    if (!isFor(payload, audience)) throw new Error('The token is for another audience.');
    return payload;
  };
  const claimsOf = keptTokens(verify, clock);

  return async (authorization = '', scopes) => {
    const token = authorization.replace(/^Bearer /i, '');
    if (token === '') return refused(401, 'Bearer');
    try {
      return judge(await claimsOf(token), scopes);
    } catch (failure) {
      const why = failure instanceof Error ? failure.message.replaceAll('"', "'") : 'invalid';
      return refused(401, `Bearer scope="" error="invalid_token" error_description="${why}"`);
    }
  };
};

/** An HTTP API takes no others. */
const algorithms = ['RS256', 'RS384', 'RS512'];

const findKeys = async (issuer: string) => {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  return createRemoteJWKSet(new URL(Discovery.parse(await response.json()).jwks_uri));
};

const isFor = ({ aud, client_id }: JWTPayload & { client_id?: unknown }, audience: readonly string[]) =>
  [aud ?? client_id].flat().some((each) => audience.includes(String(each)));

const judge = (
  payload: JWTPayload & { scope?: unknown; scp?: unknown },
  wanted: readonly string[],
): Verdict => {
  const held = String(payload.scope ?? payload.scp ?? '').split(' ');
  const scopes = wanted.filter((scope) => held.includes(scope));
  if (wanted.length > 0 && scopes.length === 0) {
    return refused(403, `Bearer scope="${wanted.join(' ')}" error="insufficient_scope"`);
  }
  return { allowed: true, claims: asTexts(payload), scopes: wanted.length > 0 ? scopes : null };
};

const refused = (status: 401 | 403, challenge: string): Verdict => ({ allowed: false, status, challenge });

/** API Gateway hands on every claim as text; a list becomes `[a b]`. */
const asTexts = (payload: JWTPayload): Claims =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, asText(value)]));

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
