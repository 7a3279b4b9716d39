import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import { type Authorize, jwtAuthorizer } from '#local/http/authorizer.ts';

const now = Date.parse('2026-03-01T09:00:00+08:00');
const inSeconds = (milliseconds: number) => Math.floor((now + milliseconds) / 1000);
const hour = 3_600_000;

/** What is undefined is not in the token. */
type Claims = Record<string, unknown>;
const asJson = (claims: Claims) => JSON.parse(JSON.stringify(claims));

let issuer: string;
let authorize: Authorize;
let sign: (claims: Claims) => Promise<string>;
let strangers: (claims: Claims) => Promise<string>;
let close: () => void;

/** An issuer with one key, as the authorizer finds it: its document leads to its keys. */
beforeAll(async () => {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256' }];
  const server = createServer(({ url }, outgoing) => {
    outgoing.end(JSON.stringify(url === '/keys' ? { keys } : { jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  authorize = jwtAuthorizer({ issuer, audience: ['kouan-api'], clock: openClock({ now, following: false }) });
  const signing = (key: Parameters<SignJWT['sign']>[0]) => (claims: Claims) =>
    new SignJWT(asJson({ iss: issuer, aud: 'kouan-api', exp: inSeconds(hour), ...claims }))
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(key);
  sign = signing(own.privateKey);
  strangers = signing(other.privateKey);
  close = () => server.close();
});
afterAll(() => close());

const verdictOn = async (token: string, scopes: readonly string[] = []) => {
  const verdict = await authorize(`Bearer ${token}`, scopes);
  return verdict.allowed ? 'allowed' : verdict.status;
};

describe('a token', () => {
  it.each<[string, Claims, 'allowed' | 401]>([
    ['for this audience, from this issuer', {}, 'allowed'],
    ['for several audiences, one of them this', { aud: ['else', 'kouan-api'] }, 'allowed'],
    ['for another audience', { aud: 'another' }, 401],
    ['for nobody, of a client that is the audience', { aud: undefined, client_id: 'kouan-api' }, 'allowed'],
    ['for another audience, of a client that is the audience', { aud: 'x', client_id: 'kouan-api' }, 401],
    ['from another issuer', { iss: 'https://login.example' }, 401],
    ['that has ended', { exp: inSeconds(-1000) }, 401],
    ['that never ends', { exp: undefined }, 401],
    ['that has not begun', { nbf: inSeconds(hour / 2) }, 401],
    ['that is issued later than now', { iat: inSeconds(hour / 2) }, 401],
  ])('%s', async (_, claims, expected) => expect(await verdictOn(await sign(claims))).toBe(expected));

  it('that somebody else has signed is none', async () => {
    expect(await verdictOn(await strangers({}))).toBe(401);
  });

  it.each<[string, Claims, 'allowed' | 403]>([
    ['with one of the scopes of its route', { scope: 'profile secrets' }, 'allowed'],
    ['with one of them under its other name', { scp: 'secrets' }, 'allowed'],
    ['with none of them', { scope: 'profile' }, 403],
    ['with a scope that only begins so', { scope: 'secrets-of-others' }, 403],
  ])('%s', async (_, claims, expected) =>
    expect(await verdictOn(await sign(claims), ['secrets', 'more'])).toBe(expected),
  );
});
