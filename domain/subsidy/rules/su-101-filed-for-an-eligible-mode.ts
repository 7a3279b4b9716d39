import type { Bilingual } from '../../shared/bilingual.ts';
import { heldAt, isInForceOn } from '../../shared/validity.ts';
import { filingMissing } from '../claims/filing-missing.ts';
import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';

const eligible = ({ programme, modeTitles }: ClaimFacts): Bilingual => {
  const titles = programme.eligibility.modes.map((mode) => modeTitles[mode] ?? { zh: mode, en: mode });
  return {
    zh: `以下模式之一已备案：${titles.map(({ zh }) => zh).join('、')}`,
    en: `A filing for one of: ${titles.map(({ en }) => en).join(', ')}`,
  };
};

/** What has become of a filing after the claim was made is another matter (SU-115). */
const heldWhenClaimed = ({ claim: { submittedOn, submittedAt } }: ClaimFacts) => {
  if (submittedOn === undefined) return () => false;
  return submittedAt === undefined ? isInForceOn(submittedOn) : heldAt(submittedOn, submittedAt);
};

const forEligibleModes = ({ filings, programme }: ClaimFacts) =>
  filings.filter(({ mode }) => programme.eligibility.modes.includes(mode));

/** The filings for an eligible mode that held when the claim was made. */
export const filingsBehind = (facts: ClaimFacts) => forEligibleModes(facts).filter(heldWhenClaimed(facts));

export const filedForAnEligibleMode: ClaimRule = {
  code: 'SU-101',
  title: { zh: '已备案且备案有效', en: 'Filed for an eligible mode, and the filing holds' },
  clause: '实施方案三（二）2；支持海关监管下跨境电商进出口业务',
  severity: 'hard',
  cure: 'none',
  check: (facts) =>
    filingsBehind(facts).length > 0
      ? []
      : [
          {
            code: 'SU-101',
            expected: eligible(facts),
            ...filingMissing(forEligibleModes(facts), facts.claim.submittedOn),
          },
        ],
};
