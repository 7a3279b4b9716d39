import { Empty } from 'antd';
import { useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { byFit } from './fit.ts';
import { ProgrammeCard } from './programme-card.tsx';
import { useProgrammes } from './use-programmes.ts';

export const ProgrammesPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const query = useProgrammes(subjectId);
  return (
    <Page title={t('programme.title')} lead={t('programme.lead')}>
      <Loaded query={query} rows={8}>
        {({ programmes }) =>
          programmes.length === 0 ? (
            <Section>
              <Empty description={t('programme.none')} />
            </Section>
          ) : (
            programmes
              .toSorted(byFit)
              .map((offer) => (
                <ProgrammeCard
                  key={offer.programme.id}
                  subjectId={subjectId}
                  offer={offer}
                  open={programmes.length === 1}
                />
              ))
          )
        }
      </Loaded>
    </Page>
  );
};
