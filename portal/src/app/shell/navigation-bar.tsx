import { Link, useLocation } from 'react-router';
import { useMe } from '../../api/me.ts';
import { useWords } from '../../language/use-words.ts';
import { placeOf, placesOf } from './navigation.ts';
import { useWorkingSubject } from './working-subject.ts';

export const Navigation = () => {
  const { t } = useWords();
  const { pathname } = useLocation();
  const { data: me } = useMe();
  const places = placesOf(me, useWorkingSubject(me));
  const here = placeOf(places, pathname);
  return (
    <nav className="kouan-nav" aria-label={t('shell.navigation')}>
      <ul className="kouan-nav-inner">
        {places.map(({ path, word }) => (
          <li key={path}>
            <Link to={path} {...(path === here ? { 'aria-current': 'page' } : {})}>
              {t(word)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
