import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.ts';
import { useModeTitle } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { TypedGoods } from './typed-goods.tsx';

type RetypedProps = { readonly subjectId: string; readonly id: string };

/** Read anew whenever the form is opened: a form keeps what it began with. */
const useTypedGoods = ({ subjectId, id }: RetypedProps) =>
  useQuery({
    queryKey: ['typed-goods', id],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/goods/{subjectId}/filings/{id}/typed', {
          params: { path: { subjectId, id } },
        }),
      ),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** The form as it was filled in for a goods filing, to be changed. */
export const RetypedGoods = (props: RetypedProps) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  const query = useTypedGoods(props);
  return (
    <Section title={t('goods.retyped')}>
      <Loaded query={query} rows={6}>
        {(earlier) => (
          <div className="kouan-stack">
            <p>
              {t('goods.mode')}：{modeTitle(earlier.mode)}
            </p>
            <TypedGoods subjectId={props.subjectId} mode={earlier.mode} earlier={earlier} />
          </div>
        )}
      </Loaded>
    </Section>
  );
};
