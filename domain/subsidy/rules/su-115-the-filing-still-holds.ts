import { dayOf } from '../../shared/day.ts';
import { isInForceOn } from '../../shared/validity.ts';
import type { ClaimFacts, ClaimRule, FiledMode } from '../claims/rule.ts';
import { filingsBehind } from './su-101-filed-for-an-eligible-mode.ts';

const titleOf = ({ mode }: FiledMode, { modeTitles }: ClaimFacts) =>
  modeTitles[mode] ?? { zh: mode, en: mode };

const sinceWhen = ({ suspension, validTo }: FiledMode): string =>
  suspension ? dayOf(suspension.since) : (validTo ?? '');

const whatBecame = ({ suspension }: FiledMode) =>
  suspension
    ? { zh: '备案在申报之后被中止', en: 'was suspended after the claim was made' }
    : { zh: '备案在申报之后到期', en: 'has run out since the claim was made' };

export const theFilingStillHolds: ClaimRule = {
  code: 'SU-115',
  title: { zh: '备案在审查之日仍有效', en: 'The filing still holds on the day of the screening' },
  clause: '实施方案三（二）2；申报后备案中止或到期的，由审核人员认定',
  severity: 'flag',
  cure: 'none',
  check: (facts) => {
    const { today } = facts;
    const behind = filingsBehind(facts);
    if (today === undefined || behind.some(isInForceOn(today))) return [];
    return behind.map((filing) => {
      const [title, became] = [titleOf(filing, facts), whatBecame(filing)];
      return {
        code: 'SU-115',
        found: sinceWhen(filing),
        expected: { zh: `${today} 仍有效的备案`, en: `a filing in force on ${today}` },
        reason: { zh: `${title.zh}：${became.zh}。`, en: `${title.en}: the filing ${became.en}.` },
        next: {
          zh: '申报时备案有效，继续审核；企业应尽快恢复或续办备案，否则资金不予拨付（PY-104）。',
          en: 'It held when the claim was made, so the review goes on; have it restored or renewed, or nothing is paid (PY-104).',
        },
      };
    });
  },
};
