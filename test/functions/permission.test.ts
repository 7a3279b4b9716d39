import { describe, expect, it } from 'vitest';
import { permission } from '#functions/edge/permission.ts';

describe('whoever lacks the office', () => {
  it('is told which offices would do, in words of both languages', () => {
    const reader = { person: 'a-reader', name: '甲', offices: [], memberships: [] };
    const stopped = permission(['lead', 'list-steward'], reader, undefined);
    expect(stopped?.refusals).toMatchObject([
      {
        code: 'ROLE-NEEDED',
        expected: { zh: '岗位：负责人、清单管理', en: 'One of: lead, list steward' },
      },
    ]);
  });
});
