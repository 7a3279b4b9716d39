import { markOf } from '../account/account-marks.ts';
import { masked } from '../account/masked.ts';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';

const KnownAccount = ({ account }: { readonly account: NonNullable<Subject['account']> }) => (
  <>
    <StatusMark word={markOf(account, new Date().toISOString())} />
    <div style={{ marginTop: 8 }}>{account.accountName}</div>
    <div className="kouan-code">{masked(account.accountNumber)}</div>
    <div className="kouan-muted">{account.bankName}</div>
    {account.doubt && <p className="kouan-small">{account.doubt}</p>}
  </>
);

export const AccountCard = ({ subject }: { readonly subject: Subject }) => {
  const { t } = useWords();
  const { account, id } = subject;
  const settled = account?.status === 'confirmed';
  return (
    <Section title={t('desk.account')}>
      {account ? <KnownAccount account={account} /> : <span>{t('desk.noAccount')}</span>}
      <div className="kouan-actions">
        <LinkButton to={`/e/${id}/account`} type={settled ? 'default' : 'primary'}>
          {t(settled ? 'desk.changeAccount' : 'desk.confirmAccount')}
        </LinkButton>
      </div>
    </Section>
  );
};
