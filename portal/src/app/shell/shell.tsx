import { Outlet } from 'react-router';
import { useWords } from '../../language/use-words.ts';
import { Header } from './header.tsx';
import { Navigation } from './navigation-bar.tsx';

export const Shell = () => {
  const { t } = useWords();
  return (
    <>
      <a className="kouan-skip" href="#main">
        {t('shell.skip')}
      </a>
      <Header />
      <Navigation />
      <main id="main" tabIndex={-1} className="kouan-main">
        <Outlet />
      </main>
      <footer className="kouan-footer">
        <div className="kouan-footer-inner">
          <span>口岸 Kouan</span>
          <span>{t('shell.footer')}</span>
          <span>{t('shell.footerTerms')}</span>
        </div>
      </footer>
    </>
  );
};
