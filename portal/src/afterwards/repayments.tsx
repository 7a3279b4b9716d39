import type { ReactNode } from 'react';
import { type ReversalReason, reversalReasons } from '#domain/payment/recovery/reversal.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';

type Repayment = {
  readonly reference: string;
  readonly entry: number;
  readonly fen: number;
  readonly receivedOn: string;
  readonly bookedAt?: string | undefined;
  readonly voidSince?: string | undefined;
  readonly reversal?: { readonly reason: ReversalReason; readonly statement: string } | undefined;
};

/** How an entry stands: whether it is booked, and whether it was found to be wrong. */
const standingOf = ({ bookedAt, voidSince, reversal }: Repayment) => {
  if (voidSince) return reversal ? 'reversedFor' : 'reversed';
  if (reversal) return 'toBeReversed';
  return bookedAt ? 'booked' : 'toBeBooked';
};

type RepaymentsProps<R> = {
  readonly repayments: readonly R[];
  /** What may be done about one of them. */
  readonly act?: (repayment: R) => ReactNode;
};

/** What has come back, by the bank's references; what was reversed is kept and struck out. */
export const Repayments = <R extends Repayment>({ repayments, act }: RepaymentsProps<R>) => {
  const { t, say } = useWords();
  if (repayments.length === 0) return null;
  return (
    <div>
      <h3>{t('recovery.repayments')}</h3>
      <ul className="kouan-rows">
        {repayments.map((one) => (
          <li key={`${one.reference} ${one.entry}`}>
            <div className="kouan-row">
              <span>
                <span className="kouan-code">{one.reference}</span>{' '}
                <span className="kouan-muted">
                  {one.receivedOn} ·{' '}
                  {t(`recovery.${standingOf(one)}`, {
                    reason: one.reversal ? say(reversalReasons[one.reversal.reason]) : '',
                  })}
                </span>
              </span>
              <span className="kouan-number">
                {one.voidSince ? <del>{yuan(one.fen)}</del> : yuan(one.fen)}
              </span>
            </div>
            {one.reversal && <p className="kouan-quote">{one.reversal.statement}</p>}
            {act?.(one)}
          </li>
        ))}
      </ul>
    </div>
  );
};
