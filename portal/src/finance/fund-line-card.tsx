import { Alert } from 'antd';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { BalanceBar } from './balance-bar.tsx';
import { PoolChanges } from './pool/pool-changes.tsx';
import { ProposePoolChange } from './pool/propose-pool-change.tsx';

type FundLines = Answer<'listFundLines'>;
type FundLine = FundLines['fundLines'][number];

const Proof = ({ proof }: { readonly proof: FundLine['proof'] }) => {
  const { t } = useWords();
  return proof.accountsAddUp && proof.postingsAddUp ? (
    <Alert type="success" showIcon title={t('finance.balanced')} />
  ) : (
    <Alert type="error" showIcon title={t('finance.unbalanced')} />
  );
};

type FundLineCardProps = { readonly fundLine: FundLine; readonly people: FundLines['people'] };

/** Where the money of a fund line stands, by which documents it changed, and the proof that its books are right. */
export const FundLineCard = ({
  fundLine: { fundLine, balance, proof, changes },
  people,
}: FundLineCardProps) => {
  const { t, say } = useWords();
  return (
    <Section
      title={say(fundLine.title)}
      extra={
        <strong className="kouan-number">
          {t('finance.pool')} {yuan(balance.pool)}
        </strong>
      }
    >
      <div className="kouan-stack">
        <DemonstrationNote shown={fundLine.demonstration} />
        <BalanceBar balance={balance} />
        <Proof proof={proof} />
        <div className="kouan-small kouan-muted">
          {t('finance.payer')}：{fundLine.payer.accountName} · {fundLine.payer.bankName} ·{' '}
          <span className="kouan-code">{fundLine.payer.accountNumber}</span>
        </div>
        <PoolChanges changes={changes} people={people} />
        <ProposePoolChange fundLineId={fundLine.id} title={fundLine.title} />
      </div>
    </Section>
  );
};
