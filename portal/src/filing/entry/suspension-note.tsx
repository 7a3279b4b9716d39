import { Alert } from 'antd';
import { reasonText } from '#domain/casework/reasons.ts';
import type { Filing } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { moment } from '../../parts/format.ts';

type SuspensionProps = { readonly suspension: NonNullable<Filing['suspension']> };

/** Why an entry is suspended, what that stops, and what its owner may do. */
export const SuspensionNote = ({ suspension }: SuspensionProps) => {
  const { t, say } = useWords();
  const { reasons, since, stopsPayments } = suspension;
  const payments = t(stopsPayments ? 'filing.paymentsStop' : 'filing.paymentsGoOn');
  return (
    <Alert
      type="error"
      showIcon
      title={t('filing.suspendedTitle')}
      description={
        <>
          <p>{t('filing.suspendedText', { at: moment(since), payments })}</p>
          <ul className="kouan-refusals">
            {reasons.map(({ code, text }) => (
              <li key={code} className="kouan-refusal">
                <div className="kouan-refusal-reason">{say(reasonText(code))}</div>
                {text && <div>{text}</div>}
              </li>
            ))}
          </ul>
          <p>{t('filing.appeal')}</p>
          <p className="kouan-small">{t('filing.appealBasis')}</p>
        </>
      }
    />
  );
};
