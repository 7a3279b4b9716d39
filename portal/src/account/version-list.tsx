import { useMemberName } from '../api/members.ts';
import type { Subject } from '../api/schema.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { formerMarkOf, markOf } from './account-marks.ts';
import { masked } from './masked.ts';

type Known = NonNullable<Subject['account']>;
type Act = { readonly word: WordKey; readonly by: string | undefined; readonly at: string | undefined };

const actsOf = (account: Known): readonly Act[] => [
  { word: 'account.typedBy', by: account.typedBy, at: account.typedAt },
  { word: 'account.confirmedBy', by: account.confirmedBy, at: account.confirmedAt },
  { word: 'account.withdrawnBy', by: account.withdrawnBy, at: account.withdrawnAt },
];

type RowProps = { readonly subjectId: string; readonly account: Known; readonly isCurrent: boolean };

const VersionRow = ({ subjectId, account, isCurrent }: RowProps) => {
  const { t } = useWords();
  const nameOf = useMemberName(subjectId);
  const { version, restores, accountNumber, bankName, restsUntil } = account;
  const now = new Date().toISOString();
  return (
    <li className="kouan-row">
      <div>
        <h3>
          {t('account.version', { version })} <span className="kouan-code">{masked(accountNumber)}</span>
        </h3>
        <div className="kouan-muted">
          {[bankName, ...(restores ? [t('account.restores', { version: restores })] : [])].join(' · ')}
        </div>
        {actsOf(account).map(
          ({ word, by, at }) =>
            by &&
            at && (
              <div key={word} className="kouan-small kouan-muted">
                {t(word, { name: nameOf(by) ?? t('account.somebody'), moment: moment(at) })}
              </div>
            ),
        )}
        {isCurrent && restsUntil && restsUntil > now && (
          <div className="kouan-small">{t('account.resting', { moment: moment(restsUntil) })}</div>
        )}
      </div>
      <StatusMark word={isCurrent ? markOf(account, now) : formerMarkOf(account)} />
    </li>
  );
};

/** Every version that is kept, the newest first: who, when, and of the number the last four digits. */
export const VersionList = ({ subject }: { readonly subject: Subject }) => {
  const { t } = useWords();
  const { account, earlierAccounts = [] } = subject;
  if (!account) return null;
  return (
    <Section title={t('account.versions')}>
      <ul className="kouan-rows">
        {[account, ...earlierAccounts].map((one) => (
          <VersionRow
            key={one.version}
            subjectId={subject.id}
            account={one}
            isCurrent={one.version === account.version}
          />
        ))}
      </ul>
    </Section>
  );
};
