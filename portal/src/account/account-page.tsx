import { useParams } from 'react-router';
import { useSubject } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { AccountForm } from './account-form.tsx';
import { CurrentAccount } from './current-account.tsx';
import { VersionList } from './version-list.tsx';

export const AccountPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const query = useSubject(subjectId);
  return (
    <Loaded query={query} rows={8}>
      {(subject) => (
        <Page
          title={t('account.title')}
          lead={t('account.lead')}
          crumbs={[{ title: subject.name, to: `/e/${subjectId}` }]}
        >
          {subject.account && <CurrentAccount subject={subject} account={subject.account} />}
          <AccountForm subject={subject} />
          <VersionList subject={subject} />
        </Page>
      )}
    </Loaded>
  );
};
