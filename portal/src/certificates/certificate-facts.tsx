import { subjectTypes } from '#domain/casework/subject-words.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import type { Certificate } from './use-certificate.ts';

/** What a certificate says. A natural person’s name has been masked by the server. */
export const CertificateFacts = ({ certificate }: { readonly certificate: Certificate }) => {
  const { t, say } = useWords();
  const { number, name, creditCode, type, mode, validFrom, validTo, edition, enteredOn } = certificate;
  return (
    <Facts
      columns={1}
      facts={[
        { label: t('certificate.number'), value: <span className="kouan-code">{number}</span> },
        { label: t('certificate.name'), value: name },
        { label: t('certificate.type'), value: say(subjectTypes[type]) },
        ...(creditCode
          ? [{ label: t('certificate.creditCode'), value: <span className="kouan-code">{creditCode}</span> }]
          : []),
        { label: t('certificate.mode'), value: say(mode.title) },
        { label: t('certificate.basis'), value: mode.legalBasis },
        { label: t('certificate.enteredOn'), value: enteredOn },
        { label: t('certificate.valid'), value: `${validFrom} – ${validTo}` },
        { label: t('certificate.edition'), value: edition },
      ]}
    />
  );
};
