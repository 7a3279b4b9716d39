import { Alert } from 'antd';
import { groundOf } from '#domain/payment/recovery/grounds.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { demands } from './demands.ts';
import { documentWord } from './document-word.ts';
import { OwedParts } from './owed-parts.tsx';
import { Repayments } from './repayments.tsx';
import { recoveryStatusWords } from './statuses.ts';

type Data = Answer<'getAfterwards'>;
type One = Data['recoveries'][number];

const ToPay = ({ one }: { readonly one: One }) => {
  const { t } = useWords();
  const { status, dueOn = '', outstandingFen } = one;
  const demand = demands[status];
  if (!demand || outstandingFen === 0) return null;
  return (
    <Alert
      type={demand.type}
      showIcon
      title={t(demand.word, { day: dueOn, sum: yuan(outstandingFen) })}
      description={<OwedParts parts={one.parts} />}
    />
  );
};

const OneRecovery = ({ one }: { readonly one: One }) => {
  const { t, say } = useWords();
  const { title, clause } = groundOf(one.ground);
  return (
    <Section title={t('afterwards.recovery')} extra={<StatusMark word={recoveryStatusWords[one.status]} />}>
      <div className="kouan-stack">
        <ToPay one={one} />
        <Facts
          facts={[
            { label: t('recovery.ground'), value: say(title) },
            { label: t('recovery.clause'), value: clause },
            { label: t('recovery.amount'), value: yuan(one.amountFen) },
            { label: t(documentWord(one)), value: one.document },
            { label: t('recovery.orderedOn'), value: one.orderedOn },
            { label: t('recovery.dueOn'), value: one.dueOn },
          ]}
        />
        <p className="kouan-quote">{one.statement}</p>
        <Repayments repayments={one.repayments} />
      </div>
    </Section>
  );
};

/** What is asked back of the subject: why, how much, by when and where to. */
export const OwnRecoveries = ({ afterwards: { recoveries } }: { readonly afterwards: Data }) =>
  recoveries.map((one) => <OneRecovery key={one.id} one={one} />);
