import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';

type OwedPart = {
  readonly fundLineId: string;
  readonly fen: number;
  readonly outstandingFen: number;
  readonly level: 'central' | 'region' | 'city';
  readonly payer: {
    readonly accountName: string;
    readonly bankName: string;
    readonly accountNumber: string;
  };
};

/** What returns to which account: each part to the one it was paid from. */
export const OwedParts = ({ parts }: { readonly parts: readonly OwedPart[] }) => {
  const { t } = useWords();
  return (
    <ul className="kouan-rows">
      {parts.map(({ fundLineId, outstandingFen, level, payer }) => (
        <li key={fundLineId} className="kouan-row">
          <span>
            {t(`level.${level}`)}：{payer.accountName} · {payer.bankName} ·{' '}
            <span className="kouan-code">{payer.accountNumber}</span>
          </span>
          <span className="kouan-number">{yuan(outstandingFen)}</span>
        </li>
      ))}
    </ul>
  );
};
