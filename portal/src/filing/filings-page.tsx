import { useParams } from 'react-router';
import { useSubject } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { ModeList } from './mode-list.tsx';

/** Everything that a subject is filed for, may file for, and has under way. */
export const FilingsPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const subject = useSubject(subjectId);
  return (
    <Loaded query={subject} rows={10}>
      {(data) => (
        <Page
          title={t('filing.all')}
          lead={t('filing.allLead')}
          crumbs={[{ title: data.name, to: `/e/${subjectId}` }]}
        >
          <Section>
            <ModeList subject={data} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
};
