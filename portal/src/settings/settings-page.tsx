import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useMyRole } from '../api/members.ts';
import { useSubject } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { ServicesCard } from './services-card.tsx';

/** How the subject's people work together, and what it does for trade. */
export const SettingsPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const query = useSubject(subjectId);
  const mayChange = useMyRole(subjectId) === 'administrator';
  return (
    <Loaded query={query} rows={6}>
      {(subject) => (
        <Page
          title={t('setting.title')}
          lead={t('setting.lead')}
          crumbs={[
            { title: subject.name, to: `/e/${subjectId}` },
            { title: t('member.title'), to: `/e/${subjectId}/members` },
          ]}
        >
          {!mayChange && <Alert type="info" showIcon title={t('setting.administratorOnly')} />}
          <ApprovalCard subject={subject} mayChange={mayChange} />
          <ServicesCard subject={subject} mayChange={mayChange} />
        </Page>
      )}
    </Loaded>
  );
};
