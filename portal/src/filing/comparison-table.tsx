import { useWords } from '../language/use-words.ts';

export type Compared = {
  readonly name: string;
  readonly title: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly isTouched: boolean;
  /** Who answers for it, and who has verified it. */
  readonly notes?: readonly string[];
};

type ComparisonProps = {
  readonly caption: string;
  readonly rows: readonly Compared[];
  /** Whether there is a filing to compare with. */
  readonly hasBefore: boolean;
};

const Value = ({ text }: { readonly text: string | undefined }) => {
  const { t } = useWords();
  return text ? <span>{text}</span> : <span className="kouan-muted">{t('apply.nothing')}</span>;
};

const ComparedRow = ({ row, hasBefore }: { readonly row: Compared; readonly hasBefore: boolean }) => {
  const { t } = useWords();
  const { name, title, before, after, isTouched, notes = [] } = row;
  return (
    <tr key={name} className={isTouched ? 'kouan-touched' : undefined}>
      <th scope="row">{title}</th>
      {hasBefore && (
        <td data-label={t('apply.before')}>
          {isTouched && before ? <del>{before}</del> : <Value text={before} />}
        </td>
      )}
      <td data-label={t('apply.after')}>
        {isTouched && after ? <ins>{after}</ins> : <Value text={after} />}
        {notes.map((note) => (
          <div key={note} className="kouan-provenance">
            {note}
          </div>
        ))}
      </td>
    </tr>
  );
};

/** What is applied for, beside what holds; what differs is marked, by more than its colour. */
export const ComparisonTable = ({ caption, rows, hasBefore }: ComparisonProps) => {
  const { t } = useWords();
  return (
    <table className="kouan-compared">
      <caption className="kouan-unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('apply.item')}</th>
          {hasBefore && <th scope="col">{t('apply.before')}</th>}
          <th scope="col">{t('apply.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ComparedRow key={row.name} row={row} hasBefore={hasBefore} />
        ))}
      </tbody>
    </table>
  );
};
