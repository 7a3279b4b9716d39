import type { JWTPayload } from 'jose';
import type { Clock } from '../clock/clock.ts';

type Verify = (token: string) => Promise<JWTPayload>;

/** A key that the issuer has withdrawn is noticed after this; an HTTP API may keep keys for two hours. */
const longestKept = 10 * 60_000;
/** More than there are people at work at once. */
const mostKept = 1_000;

/** A token that was verified is not verified again until it ends: then the verification finds so itself. */
export const keptTokens = (verify: Verify, clock: Clock): Verify => {
  const kept = new Map<string, { payload: JWTPayload; until: number }>();
  return async (token) => {
    const known = kept.get(token);
    if (known && clock.now() < known.until) return known.payload;
    kept.delete(token);
    const payload = await verify(token);
    if (kept.size >= mostKept) kept.clear();
    kept.set(token, { payload, until: Math.min((payload.exp ?? 0) * 1000, clock.now() + longestKept) });
    return payload;
  };
};
