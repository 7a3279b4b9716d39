import { PlusOutlined } from '@ant-design/icons';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { useMe } from '../api/me.ts';
import type { Me } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';

const RegisterLink = () => {
  const { t } = useWords();
  return (
    <LinkButton to="/enterprises/new" type="primary" icon={<PlusOutlined />}>
      {t('enterprise.register')}
    </LinkButton>
  );
};

const EnterpriseList = ({ me }: { readonly me: Me }) => {
  const { t } = useWords();
  if (me.enterprises.length === 0)
    return (
      <Empty description={t('enterprise.none')}>
        <RegisterLink />
      </Empty>
    );
  return (
    <div className="kouan-thirds">
      {me.enterprises.map(({ creditCode, name, role }) => (
        <Link key={creditCode} className="kouan-choice" to={`/e/${creditCode}`}>
          <h2>{name}</h2>
          <div className="kouan-code kouan-muted">{creditCode}</div>
          <div className="kouan-muted kouan-small">{t(`role.${role}`)}</div>
        </Link>
      ))}
    </div>
  );
};

export const EnterprisesPage = () => {
  const { t } = useWords();
  const me = useMe();
  return (
    <Page title={t('enterprise.mine')} lead={t('enterprise.mineLead')} extra={<RegisterLink />}>
      <Loaded query={me}>{(data) => <EnterpriseList me={data} />}</Loaded>
    </Page>
  );
};
