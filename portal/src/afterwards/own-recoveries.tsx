import { Alert } from 'antd';
import { groundOf, isVoluntary } from '#domain/payment/recovery/grounds.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { calledIn } from './called.ts';
import { demands } from './demands.ts';
import { OwedParts } from './owed-parts.tsx';
import { Repayments } from './repayments.tsx';
import { recoveryStatusWords } from './statuses.ts';
import { WithdrawReturn } from './withdraw-return.tsx';

type Data = Answer<'getAfterwards'>;
type One = Data['recoveries'][number];

const ToPay = ({ one }: { readonly one: One }) => {
  const { t } = useWords();
  const { id, status, dueOn = '', outstandingFen } = one;
  const demand = demands[status];
  if (!demand || outstandingFen === 0) return null;
  return (
    <Alert
      type={demand.type}
      showIcon
      title={t(demand.word, { day: dueOn, sum: yuan(outstandingFen), reference: id })}
      description={<OwedParts parts={one.parts} />}
    />
  );
};

type OwnProps = { readonly claim: Claim; readonly one: One };

const OneRecovery = ({ claim, one }: OwnProps) => {
  const { t, say } = useWords();
  const { title, clause } = groundOf(one.ground);
  const called = calledIn(one);
  const { announcement, dueOn } = one;
  return (
    <Section
      title={t(isVoluntary(one) ? 'afterwards.ownReturn' : 'afterwards.recovery')}
      extra={<StatusMark word={recoveryStatusWords[one.status]} />}
    >
      <div className="kouan-stack">
        <ToPay one={one} />
        <Facts
          facts={[
            { label: t(called.ground), value: say(title) },
            { label: t('recovery.clause'), value: clause },
            ...(announcement ? [{ label: t('recovery.announcedSum'), value: yuan(announcement.fen) }] : []),
            { label: t(called.amount), value: yuan(one.amountFen) },
            { label: t(called.document), value: one.document },
            { label: t(called.decidedOn), value: one.orderedOn },
            ...(dueOn ? [{ label: t('recovery.dueOn'), value: dueOn }] : []),
          ]}
        />
        <p className="kouan-quote">{one.statement}</p>
        <Repayments repayments={one.repayments} />
        {one.status === 'announced' && <WithdrawReturn claim={claim} id={one.id} />}
      </div>
    </Section>
  );
};

type OwnRecoveriesProps = { readonly claim: Claim; readonly afterwards: Data };

/** What is asked back of the subject, and what it returns of itself: why, how much, by when and where to. */
export const OwnRecoveries = ({ claim, afterwards: { recoveries } }: OwnRecoveriesProps) =>
  recoveries.map((one) => <OneRecovery key={one.id} claim={claim} one={one} />);
