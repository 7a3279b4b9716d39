import type { Actor } from '#domain/casework/role.ts';
import { leadsRecalls } from '#domain/positive-list/book/rescreening.ts';
import { type Refused, refused } from '../../edge/problem.ts';

/** Why this person says or lifts no recall. */
export const notTheirRecall = ({ offices }: Actor): Refused | undefined =>
  leadsRecalls(offices)
    ? undefined
    : refused(403, {
        code: 'RECALL-NOT-YOURS',
        expected: { zh: '市场监管部门负责人', en: 'a lead of market supervision' },
        reason: {
          zh: '只有市场监管部门负责人可以发起或解除召回。',
          en: 'Only a lead of market supervision recalls goods, or lifts a recall.',
        },
        next: { zh: '请联系市场监管部门。', en: 'Ask market supervision.' },
      });
