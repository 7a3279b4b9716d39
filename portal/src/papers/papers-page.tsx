import { Empty } from 'antd';
import { useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { usePapers } from './use-papers.ts';

/** Everything a subject has brought, each file once, with the claims and filings it was brought with. */
export const PapersPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const query = usePapers(subjectId);
  return (
    <Page title={t('paper.title')} lead={t('paper.lead')}>
      <Section>
        <Loaded query={query}>
          {({ papers }) =>
            papers.length === 0 ? (
              <Empty description={t('paper.none')} />
            ) : (
              <ul className="kouan-rows">
                {papers.map((paper) => (
                  <li key={paper.sha256}>
                    <PaperFacts subjectId={subjectId} paper={paper} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
};
