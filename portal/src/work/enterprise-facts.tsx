import type { Enterprise } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';

export const EnterpriseFacts = ({ enterprise }: { readonly enterprise: Enterprise }) => {
  const { t } = useWords();
  const { creditCode, name, legalRepresentative, address, contactName, contactPhone } = enterprise;
  return (
    <Section title={t('file.subject')}>
      <Facts
        facts={[
          { label: t('enterprise.name'), value: name },
          { label: t('file.creditCode'), value: <span className="kouan-code">{creditCode}</span> },
          { label: t('enterprise.legalRepresentative'), value: legalRepresentative },
          { label: t('enterprise.contactName'), value: `${contactName} ${contactPhone}` },
          { label: t('enterprise.address'), value: address },
        ]}
      />
    </Section>
  );
};
