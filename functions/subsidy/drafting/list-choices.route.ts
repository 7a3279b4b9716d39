import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { claimRules } from '#domain/subsidy/rules/index.ts';
import { route } from '../../edge/route.ts';
import { FundSeen, fundsSeen } from './fund-seen.ts';

/** What an author may choose from beside modes and departments, which everybody may read. */
export const listProgrammeChoices = route(
  {
    id: 'listProgrammeChoices',
    method: 'GET',
    path: '/api/officer/programmes/choices',
    who: ['programme-officer'],
    summary: { zh: '可选的资金科目与规则', en: 'Fund lines and rules to choose from' },
    answer: z.object({
      funds: z.array(FundSeen),
      rules: z.array(z.object({ code: z.string(), title: Bilingual })),
    }),
  },
  async (ports) => ({
    funds: await fundsSeen(ports),
    rules: claimRules.map(({ code, title }) => ({ code, title })),
  }),
);
