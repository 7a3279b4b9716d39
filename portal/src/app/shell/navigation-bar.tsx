import { Menu } from 'antd';
import { Link, useLocation } from 'react-router';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../language/use-words.ts';
import { placeOf, placesOf } from './navigation.ts';
import { useWorkingEnterprise } from './working-enterprise.ts';

export const Navigation = () => {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { data: me } = useMe();
  const places = placesOf(me, useWorkingEnterprise(me));
  const here = placeOf(places, pathname);
  if (places.length === 0) return null;
  return (
    <nav className="kouan-nav" aria-label={t('shell.navigation')}>
      <div className="kouan-nav-inner">
        <Menu
          mode="horizontal"
          selectedKeys={here ? [here] : []}
          items={places.map(({ path, word }) => ({ key: path, label: <Link to={path}>{t(word)}</Link> }))}
        />
      </div>
    </nav>
  );
};
