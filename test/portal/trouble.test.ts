import { describe, expect, it } from 'vitest';
import { asTrouble, mayPass, troubleOf } from '../../portal/src/api/trouble.ts';

const reason = { zh: '甲。', en: 'One.' };

describe('trouble', () => {
  it('is told as the API words it', () => {
    const problem = { title: '需要更正', titleEn: 'Correct it', refusals: [{ code: 'A-1', reason }] };
    expect(troubleOf(422, problem)).toMatchObject({
      status: 422,
      title: { zh: '需要更正', en: 'Correct it' },
      refusals: [{ code: 'A-1', reason }],
    });
  });

  it.each([400, 401, 403, 413, 429, 503, 502])(
    'has words in both languages, and a next step, for what the gateway answers by itself: %i',
    (status) => {
      const { title, refusals } = troubleOf(status, { message: 'whatever the gateway says' });
      const words = [title, refusals[0]?.reason, refusals[0]?.next];
      expect(words.map((each) => each?.zh && each.en)).not.toContain(undefined);
      expect(JSON.stringify([title, refusals])).not.toContain('gateway says');
    },
  );

  it('asks to sign in again where the gateway did not take the token', () => {
    expect(troubleOf(401, { message: 'Unauthorized' }).title).toEqual({
      zh: '请重新登录',
      en: 'Sign in again',
    });
  });

  it.each([
    [0, true],
    [429, true],
    [503, true],
    [401, false],
    [403, false],
    [404, false],
    [422, false],
  ])('of status %i passes by trying again: %s', (status, passes) => {
    expect(mayPass(troubleOf(status, undefined))).toBe(passes);
  });

  it('says that the connection was lost where no answer came', () => {
    expect(asTrouble(new TypeError('Failed to fetch'))).toMatchObject({ status: 0 });
  });
});
