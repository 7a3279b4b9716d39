import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useEnterprise } from '../api/enterprise.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { AccountForm } from './account-form.tsx';

export const AccountPage = () => {
  const { t } = useWords();
  const { creditCode = '' } = useParams();
  const enterprise = useEnterprise(creditCode);
  return (
    <Loaded query={enterprise} rows={8}>
      {(data) => (
        <Page
          title={t('account.title')}
          lead={t('account.lead')}
          crumbs={[{ title: data.name, to: `/e/${creditCode}` }]}
        >
          {data.account?.status === 'to-be-confirmed' && (
            <Alert type="warning" showIcon title={t('account.doubt')} description={data.account.doubt} />
          )}
          <AccountForm enterprise={data} />
        </Page>
      )}
    </Loaded>
  );
};
