import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';

type Late = { readonly reason: Bilingual; readonly next: Bilingual };

const withTheBank: Late = {
  reason: { zh: '资金已预留或正在拨付，申报不能撤回。', en: 'Its money is reserved or on its way.' },
  next: {
    zh: '不需要该笔资金的，请联系财政部门；已支付的，可主动退回。',
    en: 'Where the money is not wanted, tell finance; once it is paid, it can be returned.',
  },
};

const ended: Late = {
  reason: { zh: '该申报已经办结。', en: 'The claim has ended.' },
  next: {
    zh: '对决定不服的，可在期限内申请复议；已失效的，可在申报期内重新申报。',
    en: 'A decision may be put to reconsideration in time; what lapsed may be claimed anew within the window.',
  },
};

/** Why a claim cannot be withdrawn any more, by where it stands; wherever else it stands, it can. */
const tooLate: Partial<Record<ClaimStatus, Late>> = {
  reserved: withTheBank,
  'in-batch': withTheBank,
  exported: withTheBank,
  returned: withTheBank,
  paid: ended,
  refused: ended,
  lapsed: ended,
};

/** A claim may be withdrawn until its money is reserved (domain study §3.5); what was reserved is paid or returned. */
export const keptFromWithdrawal = (status: ClaimStatus): Refusal[] => {
  const late = tooLate[status];
  return late
    ? [
        {
          code: 'WITHDRAWAL-TOO-LATE',
          severity: 'hard',
          at: 'claimId',
          found: status,
          expected: { zh: '资金预留之前的申报', en: 'a claim whose money is not reserved yet' },
          ...late,
        },
      ]
    : [];
};
