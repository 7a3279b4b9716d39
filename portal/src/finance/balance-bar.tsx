import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';

const accounts = ['recovered', 'paid', 'committed', 'reserved', 'free'] as const;
type Balance = Readonly<Record<(typeof accounts)[number], number>> & { readonly pool: number };

/** The accounts as parts of the pool, with their amounts in words and figures. */
export const BalanceBar = ({ balance }: { readonly balance: Balance }) => {
  const { t } = useWords();
  return (
    <div>
      <div className="kouan-bar" aria-hidden="true">
        {accounts.map((account) => (
          <span
            key={account}
            className={`kouan-bar-${account}`}
            style={{ flexGrow: balance.pool === 0 ? 0 : balance[account] / balance.pool }}
          />
        ))}
      </div>
      <dl className="kouan-bar-legend">
        {accounts.map((account) => (
          <div key={account}>
            <dt>
              <span className={`kouan-bar-key kouan-bar-${account}`} aria-hidden="true" />
              {t(`finance.${account}`)}
            </dt>
            <dd className="kouan-number">{yuan(balance[account])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
