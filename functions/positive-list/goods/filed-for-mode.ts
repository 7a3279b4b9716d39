import { filingId } from '#domain/filing/filing.ts';
import type { Day } from '#domain/shared/day.ts';
import { isInForceOn } from '#domain/shared/validity.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';

/** Goods are filed by whom the zone knows in that business mode (实施方案三（二）2); else what is missing. */
export const objectionToMode = async (
  { register }: Pick<Ports, 'register'>,
  subjectId: string,
  mode: string,
  today: Day,
): Promise<Refused | undefined> => {
  const filing = await register.get('filing', filingId(subjectId, mode));
  if (filing && isInForceOn(today)(filing)) return undefined;
  return refused(409, {
    code: 'GOODS-MODE-NOT-FILED',
    severity: 'hard',
    at: 'mode',
    found: filing?.status ?? mode,
    expected: { zh: '该业务模式的有效备案', en: 'a filing in force for that business mode' },
    reason: {
      zh: '主体没有该业务模式的有效备案。',
      en: 'The subject has no filing in force for that business mode.',
    },
    next: { zh: '请先完成业务模式备案。', en: 'File for the business mode first.' },
    clause: '实施方案三（二）2',
  });
};
