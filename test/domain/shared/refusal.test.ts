import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/shared/refusal.ts';

const reason = { zh: '序号不是正整数。', en: 'The line is not a whole number.' };
const next = { zh: '请改正。', en: 'Correct it.' };

describe('a refusal', () => {
  it('says in both languages what to do next, or it does not compile', () => {
    // @ts-expect-error It says why, and leaves its reader alone with it.
    const mute: Refusal = { code: 'LIST-LINE', reason };
    expect(Refusal.safeParse(mute).success).toBe(false);
    expect(Refusal.safeParse({ ...mute, next }).success).toBe(true);
    for (const half of [
      { zh: next.zh, en: '' },
      { zh: '', en: next.en },
    ])
      expect(Refusal.safeParse({ ...mute, next: half }).success).toBe(false);
  });
});
