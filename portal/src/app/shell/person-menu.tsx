import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../language/use-words.ts';
import { signIn, signOut } from '../../sign-in/session.ts';
import { useSession } from '../../sign-in/session-provider.tsx';

export const PersonMenu = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const { data: me } = useMe();
  if (session.state === 'opening') return null;
  if (!session.user)
    return (
      <Button type="text" onClick={() => void signIn(`${window.location.pathname}${window.location.hash}`)}>
        {t('signIn.signIn')}
      </Button>
    );
  const items: NonNullable<MenuProps['items']> = [
    ...(me?.subjects ?? []).map(({ subjectId, name }) => ({
      key: subjectId,
      label: name,
      onClick: () => void navigate(`/e/${subjectId}`),
    })),
    { key: 'subjects', label: t('shell.otherSubject'), onClick: () => void navigate('/subjects') },
    { type: 'divider' },
    { key: 'out', label: t('signIn.signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button type="text" icon={<UserOutlined />}>
        {session.user.profile.name ?? me?.name} <DownOutlined />
      </Button>
    </Dropdown>
  );
};
