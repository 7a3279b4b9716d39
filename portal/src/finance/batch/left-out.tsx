import type { Answer } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { Section } from '../../parts/section.tsx';

/** What was meant to be paid and could not be, with every reason. */
export const LeftOut = ({ batch: { leftOut } }: { readonly batch: Answer<'getBatch'>['batch'] }) => {
  const { t } = useWords();
  if (leftOut.length === 0) return null;
  return (
    <Section title={t('batch.leftOut')}>
      <ul className="kouan-rows">
        {leftOut.map(({ claimId, subjectName, reasons }) => (
          <li key={claimId}>
            <h3 style={{ marginBottom: 8 }}>{subjectName}</h3>
            <RefusalList refusals={reasons} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
