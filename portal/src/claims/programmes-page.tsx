import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { useParams } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { ProgrammeCard } from './programme-card.tsx';

export const ProgrammesPage = () => {
  const { t } = useWords();
  const { creditCode = '' } = useParams();
  const query = useQuery({
    queryKey: ['programmes', creditCode],
    queryFn: () =>
      answerOf(
        api.GET('/api/applicant/enterprises/{creditCode}/programmes', { params: { path: { creditCode } } }),
      ),
  });
  return (
    <Page title={t('programme.title')} lead={t('programme.lead')}>
      <Loaded query={query} rows={8}>
        {({ programmes }) =>
          programmes.length === 0 ? (
            <Section>
              <Empty description={t('programme.none')} />
            </Section>
          ) : (
            programmes.map((offer) => (
              <ProgrammeCard key={offer.programme.id} creditCode={creditCode} offer={offer} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
};
