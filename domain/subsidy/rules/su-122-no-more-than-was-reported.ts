import { displayYuan } from '../../shared/money.ts';
import { percent } from '../amount/reckonings.ts';
import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';

const look = {
  zh: '请审核人员向企业或统计人员核实；企业统计有误的，可更正后说明。',
  en: 'Ask the enterprise or the statistics officer; where the report was wrong, it is put right and explained.',
};

/** That nobody has reported anything is no fault of the claim, and must not pass for agreement. */
const notReported = ({ programme: { period } }: ClaimFacts) => ({
  code: 'SU-122',
  found: '—',
  expected: {
    zh: `${period.from} 至 ${period.to} 的统计上报数`,
    en: `what was reported for ${period.from} to ${period.to}`,
  },
  reason: {
    zh: '该期间没有登记统计上报数，无法核对。',
    en: 'Nothing is recorded as reported for the whole period, so nothing was compared.',
  },
  next: { zh: '请统计人员登记后，由审核人员对照。', en: 'Have it recorded, and hold the claim against it.' },
});

/** Who claims for less than was reported takes nothing that is not there. */
export const noMoreThanWasReported: ClaimRule = {
  code: 'SU-122',
  title: { zh: '交易额与统计上报数一致', en: 'No more trade than was reported to the statistics' },
  clause: '跨境电商统计监测：同一口径、同一期间',
  severity: 'flag',
  cure: 'none',
  asks: ['reportTolerance'],
  check: (facts) => {
    const { reported, facts: told, programme } = facts;
    const tolerance = programme.patterns?.reportTolerance;
    if (tolerance === undefined || told.turnover === undefined) return [];
    if (reported === undefined) return [notReported(facts)];
    const { turnoverFen } = reported;
    if (told.turnover * 10_000 <= turnoverFen * (10_000 + tolerance)) return [];
    return [
      {
        code: 'SU-122',
        found: displayYuan(told.turnover),
        expected: {
          zh: `统计上报数 ${displayYuan(turnoverFen)} 元，允许高出 ${percent(tolerance)}`,
          en: `as reported, ${displayYuan(turnoverFen)} yuan, and at most ${percent(tolerance)} more`,
        },
        reason: {
          zh: '申报的交易额高于同期向综试区上报的统计数。',
          en: 'More trade is claimed than was reported to the zone for the same time.',
        },
        next: look,
      },
    ];
  },
};
