import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useSubject } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { AccountForm } from './account-form.tsx';

export const AccountPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const subject = useSubject(subjectId);
  return (
    <Loaded query={subject} rows={8}>
      {(data) => (
        <Page
          title={t('account.title')}
          lead={t('account.lead')}
          crumbs={[{ title: data.name, to: `/e/${subjectId}` }]}
        >
          {data.account?.status === 'to-be-confirmed' && (
            <Alert type="warning" showIcon title={t('account.doubt')} description={data.account.doubt} />
          )}
          <AccountForm subject={data} />
        </Page>
      )}
    </Loaded>
  );
};
