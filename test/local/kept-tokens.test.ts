import { describe, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import { keptTokens } from '#local/http/kept-tokens.ts';

const now = Date.parse('2026-03-01T09:00:00+08:00');
const minutes = (count: number) => count * 60_000;

/** What is verified, and how often each token was. */
const aDoor = (lifetime: number) => {
  const clock = openClock({ now, following: false });
  const verified: string[] = [];
  const verify = async (token: string) => {
    verified.push(token);
    if (token === 'forged') throw new Error('signature verification failed');
    if (clock.now() >= now + lifetime) throw new Error('"exp" claim timestamp check failed');
    return { sub: token, exp: Math.floor((now + lifetime) / 1000) };
  };
  return { clock, verified, claimsOf: keptTokens(verify, clock) };
};

describe('a token that comes again', () => {
  it('is verified once, and says the same', async () => {
    const { verified, claimsOf } = aDoor(minutes(60));
    expect(await claimsOf('hers')).toEqual(await claimsOf('hers'));
    expect(verified).toEqual(['hers']);
  });

  it('is not taken for another', async () => {
    const { claimsOf } = aDoor(minutes(60));
    await claimsOf('hers');
    expect(await claimsOf('his')).toMatchObject({ sub: 'his' });
  });

  it('is refused from the moment in which it ends', async () => {
    const { clock, claimsOf } = aDoor(minutes(5));
    await claimsOf('hers');
    clock.moveTo(now + minutes(5) - 1);
    await expect(claimsOf('hers')).resolves.toMatchObject({ sub: 'hers' });
    clock.moveTo(now + minutes(5));
    await expect(claimsOf('hers')).rejects.toThrow('exp');
  });

  it('is verified anew after ten minutes, because its key may have been withdrawn', async () => {
    const { clock, verified, claimsOf } = aDoor(minutes(60));
    await claimsOf('hers');
    clock.moveTo(now + minutes(10));
    await claimsOf('hers');
    expect(verified).toEqual(['hers', 'hers']);
  });

  it('is verified each time, where it was refused', async () => {
    const { verified, claimsOf } = aDoor(minutes(60));
    await expect(claimsOf('forged')).rejects.toThrow('signature');
    await expect(claimsOf('forged')).rejects.toThrow('signature');
    expect(verified).toEqual(['forged', 'forged']);
  });
});
