import { subjectTypes } from '#domain/casework/subject-words.ts';
import { useDepartmentNames } from '../api/modes.ts';
import type { Mode } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { listed } from '../parts/listed.ts';
import { Section } from '../parts/section.tsx';

/** What a mode asks, of whom, for how long, and on what basis. */
export const ModeFacts = ({ mode }: { readonly mode: Mode }) => {
  const { t, say, language } = useWords();
  const departmentName = useDepartmentNames();
  const { departments, reviewWorkingDays, validMonths, legalBasis, subjects } = mode;
  return (
    <Section title={t('filing.asked')}>
      <Facts
        columns={1}
        facts={[
          {
            label: t('filing.departments'),
            value:
              listed(
                departments.map(({ department }) => departmentName(department)),
                language,
              ) || t('filing.noDepartments'),
          },
          ...(departments.length > 0
            ? [{ label: t('filing.reviewDays'), value: t('filing.days', { days: reviewWorkingDays }) }]
            : []),
          {
            label: t('filing.whoMay'),
            value: listed(
              subjects.map((type) => say(subjectTypes[type])),
              language,
            ),
          },
          { label: t('filing.basis'), value: legalBasis },
          { label: t('filing.validMonths'), value: t('filing.months', { months: validMonths }) },
        ]}
      />
    </Section>
  );
};
