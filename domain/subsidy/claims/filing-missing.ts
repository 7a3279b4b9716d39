import { type Day, dayOf } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { FiledMode } from './rule.ts';

type Missing = Pick<Refusal, 'found' | 'reason' | 'next'>;

const notFiled: Missing = {
  reason: {
    zh: '申报之日没有有效的跨境电商业务备案。',
    en: 'On the day of the claim no filing for an eligible business mode is in force.',
  },
  next: { zh: '请先完成备案。', en: 'File first.' },
};

const suspended = ({ mode, suspension }: FiledMode): Missing => ({
  found: suspension ? `${mode} (${dayOf(suspension.since)})` : mode,
  reason: { zh: '备案已被中止。', en: 'The filing is suspended.' },
  next: {
    zh: '请按“我的备案”中的中止理由整改，恢复备案后再申报。',
    en: 'Mend what “My filings” gives as the reason; claim once the filing is restored.',
  },
});

/** It ended by its own term, and nobody ended it; the night may not have said so yet. */
const endsByItself: readonly string[] = ['in-force', 'expired'];

const ranOut = ({ mode, validTo }: FiledMode): Missing => ({
  found: validTo ? `${mode} (${validTo})` : mode,
  reason: { zh: '备案已到期。', en: 'The filing has run out.' },
  next: {
    zh: '请先办理备案延续；已不能延续的，重新申请备案。',
    en: 'Have the filing renewed; where it no longer can be, file anew.',
  },
});

/** What has become of the filings that there are; whoever has none is told to file. */
export const filingMissing = (filed: readonly FiledMode[], on: Day | undefined): Missing => {
  const stopped = filed.find(({ status }) => status === 'suspended');
  if (stopped) return suspended(stopped);
  const over = filed.find(
    ({ status, validTo }) => endsByItself.includes(status) && on !== undefined && (validTo ?? on) < on,
  );
  return over ? ranOut(over) : notFiled;
};
