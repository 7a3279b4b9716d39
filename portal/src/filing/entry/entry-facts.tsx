import { valuesOf } from '#domain/filing/touched.ts';
import type { Filing, FilingContent, Mode, SubjectDocument } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { shownValue, valueNames, valueTitle } from '../values.ts';

type ContentFactsProps = {
  readonly mode: Mode;
  readonly content: FilingContent;
  readonly documents: readonly SubjectDocument[];
};

/** Every value of an entry or an application, by the names the mode gives them. */
export const ContentFacts = ({ mode, content, documents }: ContentFactsProps) => {
  const { say } = useWords();
  const values = valuesOf(content);
  const facts = valueNames(mode).flatMap((name): Fact[] => {
    const value = values[name];
    return value
      ? [{ label: say(valueTitle(mode, name)), value: say(shownValue(mode, documents, name, value)) }]
      : [];
  });
  return <Facts facts={facts} />;
};

/** Number, validity and edition of an entry, as they stand on its certificate. */
export const EntryFigures = ({ filing }: { readonly filing: Filing }) => {
  const { t } = useWords();
  const { number, validFrom, validTo, edition, enteredOn } = filing;
  return (
    <dl className="kouan-entry">
      <div className="kouan-entry-number">
        <dt>{t('filing.number')}</dt>
        <dd className="kouan-code">{number}</dd>
      </div>
      <div>
        <dt>{t('filing.valid')}</dt>
        <dd className="kouan-number">
          {validFrom} – {validTo}
        </dd>
      </div>
      <div>
        <dt>{t('filing.edition')}</dt>
        <dd>{t('filing.nthEdition', { n: edition })}</dd>
      </div>
      <div>
        <dt>{t('filing.enteredOn')}</dt>
        <dd className="kouan-number">{enteredOn}</dd>
      </div>
    </dl>
  );
};
