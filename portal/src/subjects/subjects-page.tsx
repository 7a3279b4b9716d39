import { PlusOutlined } from '@ant-design/icons';
import { Empty } from 'antd';
import { Link } from 'react-router';
import { useMe } from '../api/me.ts';
import type { Me } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';

/** A person’s id says nothing to anybody. */
const isCreditCode = (subjectId: string) => subjectId.length === 18;

const RegisterLink = () => {
  const { t } = useWords();
  return (
    <LinkButton to="/subjects/new" type="primary" icon={<PlusOutlined />}>
      {t('subject.register')}
    </LinkButton>
  );
};

const SubjectList = ({ me }: { readonly me: Me }) => {
  const { t } = useWords();
  if (me.subjects.length === 0)
    return (
      <Empty description={t('subject.none')}>
        <RegisterLink />
      </Empty>
    );
  return (
    <div className="kouan-thirds">
      {me.subjects.map(({ subjectId, name, role }) => (
        <Link key={subjectId} className="kouan-choice" to={`/e/${subjectId}`}>
          <h2>{name}</h2>
          {isCreditCode(subjectId) && <div className="kouan-code kouan-muted">{subjectId}</div>}
          <div className="kouan-muted kouan-small">{t(`role.${role}`)}</div>
        </Link>
      ))}
    </div>
  );
};

export const SubjectsPage = () => {
  const { t } = useWords();
  const me = useMe();
  return (
    <Page title={t('subject.mine')} lead={t('subject.mineLead')} extra={<RegisterLink />}>
      <Loaded query={me}>{(data) => <SubjectList me={data} />}</Loaded>
    </Page>
  );
};
