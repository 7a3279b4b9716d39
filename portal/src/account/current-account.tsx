import { Alert } from 'antd';
import type { Accounts } from '#domain/filing/account.ts';
import { isWithdrawable } from '#domain/filing/account-versions.ts';
import { answerOf, api } from '../api/client.ts';
import { useMyRole } from '../api/members.ts';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useAction } from '../parts/use-action.ts';
import { type Account, markOf } from './account-marks.ts';
import { masked } from './masked.ts';

type Known = NonNullable<Subject['account']>;
type Props = { readonly subject: Subject; readonly account: Known };

const pathTo = ({ id }: Subject) => ({ path: { subjectId: id } });
const refreshes = ['subject', 'my-tasks'];

const Approve = ({ subject, account: { version } }: Props) => {
  const { t } = useWords();
  const approve = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/account/confirmation', {
          params: pathTo(subject),
          body: { version },
        }),
      ),
    { refreshes },
  );
  return (
    <ConfirmButton
      type="primary"
      label={t('account.approve')}
      title={t('account.approveTitle', { version })}
      action={approve}
    >
      <p>{t('account.approveText')}</p>
    </ConfirmButton>
  );
};

const Withdraw = ({ subject, account: { version } }: Props) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/account/withdrawal', {
          params: pathTo(subject),
          body: { version },
        }),
      ),
    { refreshes },
  );
  return (
    <ConfirmButton
      danger
      label={t('account.withdraw')}
      title={t('account.withdrawTitle', { version })}
      action={withdraw}
    >
      <p>{t('account.withdrawText')}</p>
    </ConfirmButton>
  );
};

const Standing = ({ account, now }: { readonly account: Account; readonly now: string }) => {
  const { t } = useWords();
  if (account.doubt !== undefined)
    return <Alert type="warning" showIcon title={t('account.doubt')} description={account.doubt} />;
  if (account.status === 'to-be-confirmed')
    return <Alert type="warning" showIcon title={t('account.pending')} />;
  if (account.restsUntil === undefined || account.restsUntil <= now) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('account.resting', { moment: moment(account.restsUntil) })}
      description={t('account.restingText')}
    />
  );
};

/** Where money would go now, until when it rests, and what an administrator may do about it. */
export const CurrentAccount = ({ subject, account }: Props) => {
  const { t } = useWords();
  const administers = useMyRole(subject.id) === 'administrator';
  const now = new Date().toISOString();
  const approves = administers && account.status === 'to-be-confirmed' && account.doubt === undefined;
  // What came over the wire has the shape of the domain's accounts, as their schema says.
  const withdraws = administers && isWithdrawable(subject as Accounts, now);
  return (
    <Section title={t('account.current')} extra={<StatusMark word={markOf(account, now)} />}>
      <Facts
        facts={[
          { label: t('account.accountName'), value: account.accountName },
          {
            label: t('account.accountNumber'),
            value: <span className="kouan-code">{masked(account.accountNumber)}</span>,
          },
          { label: t('account.bankName'), value: account.bankName },
          { label: t('account.bankCode'), value: <span className="kouan-code">{account.bankCode}</span> },
        ]}
      />
      <Standing account={account} now={now} />
      {(approves || withdraws) && (
        <div className="kouan-actions">
          {approves && <Approve subject={subject} account={account} />}
          {withdraws && <Withdraw subject={subject} account={account} />}
        </div>
      )}
    </Section>
  );
};
