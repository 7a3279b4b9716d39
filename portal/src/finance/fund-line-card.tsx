import { Alert } from 'antd';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { BalanceBar } from './balance-bar.tsx';

type FundLine = Answer<'listFundLines'>['fundLines'][number];

const Proof = ({ proof }: { readonly proof: FundLine['proof'] }) => {
  const { t } = useWords();
  return proof.accountsAddUp && proof.postingsAddUp ? (
    <Alert type="success" showIcon title={t('finance.balanced')} />
  ) : (
    <Alert type="error" showIcon title={t('finance.unbalanced')} />
  );
};

/** Where the money of a fund line stands, and the proof that its books are right. */
export const FundLineCard = ({ fundLine: { fundLine, balance, proof } }: { readonly fundLine: FundLine }) => {
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
      </div>
    </Section>
  );
};
