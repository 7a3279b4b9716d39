import { Link } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';

type Linked = NonNullable<Answer<'getGoodsFiling'>['corrects']>;
type CorrectionsProps = { readonly subjectId: string; readonly file: Answer<'getGoodsFiling'> };

const To = ({ subjectId, filing }: { readonly subjectId: string; readonly filing: Linked }) => (
  <Link to={`/e/${subjectId}/goods/${filing.id}`}>{filing.fileName}</Link>
);

/** Which file this one corrects, and which have corrected it. */
export const Corrections = ({ subjectId, file: { corrects, correctedBy } }: CorrectionsProps) => {
  const { t } = useWords();
  return (
    <>
      {corrects && (
        <p>
          {t('goods.corrects')}：<To subjectId={subjectId} filing={corrects} />
        </p>
      )}
      {correctedBy.map((filing) => (
        <p key={filing.id}>
          {t('goods.correctedBy')}：<To subjectId={subjectId} filing={filing} />
        </p>
      ))}
    </>
  );
};
