import { objectionStatusWords } from '../allocation/statuses.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useOwnObjections } from './use-notices.ts';

type Objection = Answer<'getOwnObjections'>['objections'][number];

const One = ({ item, status, statement, answer }: Objection) => {
  const { t } = useWords();
  return (
    <li>
      <div className="kouan-row">
        <span>{t('notice.toItem', { n: item ?? '—' })}</span>
        <StatusMark word={objectionStatusWords[status]} />
      </div>
      <p className="kouan-quote">{statement}</p>
      {answer && (
        <p>
          <strong>{t('notice.answer')}</strong>：{answer}
        </p>
      )}
    </li>
  );
};

/** What came of the objections of whoever has signed in; nobody else reads them here. */
export const OwnObjections = ({ noticeId }: { readonly noticeId: string }) => {
  const { t } = useWords();
  const { data } = useOwnObjections(noticeId);
  if (!data || data.objections.length === 0) return null;
  return (
    <Section title={t('notice.own')}>
      <ul className="kouan-rows">
        {data.objections.map((one) => (
          <One key={one.id} {...one} />
        ))}
      </ul>
    </Section>
  );
};
