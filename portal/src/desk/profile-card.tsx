import type { Enterprise } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { Section } from '../parts/section.tsx';

const shown = ['legalRepresentative', 'address', 'contactName', 'contactPhone'] as const;

export const ProfileCard = ({ enterprise }: { readonly enterprise: Enterprise }) => {
  const { t } = useWords();
  return (
    <Section title={t('desk.profile')}>
      <Facts
        columns={1}
        facts={shown.map((field) => ({ label: t(`enterprise.${field}`), value: enterprise[field] }))}
      />
    </Section>
  );
};
