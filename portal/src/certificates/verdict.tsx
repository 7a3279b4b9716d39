import { Alert } from 'antd';
import { filingStatuses } from '../case/statuses.ts';
import { useWords } from '../language/use-words.ts';
import type { Certificate } from './use-certificate.ts';

/** Whether a filing holds today, and where it does not, how it stands. */
export const Verdict = ({ certificate }: { readonly certificate: Certificate }) => {
  const { t, say } = useWords();
  const { holds, on: day, status } = certificate;
  return (
    <Alert
      type={holds ? 'success' : 'warning'}
      showIcon
      title={t(holds ? 'certificate.holds' : 'certificate.not')}
      description={
        holds
          ? t('certificate.holdsText', { day })
          : t('certificate.notText', { day, status: say(filingStatuses[status]) })
      }
    />
  );
};
