import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';

type Repayment = {
  readonly reference: string;
  readonly fen: number;
  readonly receivedOn: string;
  readonly bookedAt?: string | undefined;
};

/** What has come back, by the bank's references. */
export const Repayments = ({ repayments }: { readonly repayments: readonly Repayment[] }) => {
  const { t } = useWords();
  if (repayments.length === 0) return null;
  return (
    <div>
      <h3>{t('recovery.repayments')}</h3>
      <ul className="kouan-rows">
        {repayments.map(({ reference, fen, receivedOn, bookedAt }) => (
          <li key={reference} className="kouan-row">
            <span>
              <span className="kouan-code">{reference}</span>{' '}
              <span className="kouan-muted">
                {receivedOn} · {t(bookedAt ? 'recovery.booked' : 'recovery.toBeBooked')}
              </span>
            </span>
            <span className="kouan-number">{yuan(fen)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
