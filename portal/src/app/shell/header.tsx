import { Button } from 'antd';
import { Link } from 'react-router';
import { chooseLanguage } from '../../language/language.ts';
import { useWords } from '../../language/use-words.ts';
import { BrandMark } from './brand-mark.tsx';
import { PersonMenu } from './person-menu.tsx';

export const Header = () => {
  const { t, language } = useWords();
  return (
    <header className="kouan-header">
      <div className="kouan-header-inner">
        <Link className="kouan-brand" to="/">
          <BrandMark />
          <span>
            <span className="kouan-brand-name">
              口岸<span>Kouan</span>
            </span>
            <span className="kouan-brand-zone">{t('shell.zone')}</span>
          </span>
        </Link>
        <div className="kouan-header-tools">
          <Button
            type="text"
            aria-label={t('shell.languageLabel')}
            onClick={() => void chooseLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {t('shell.language')}
          </Button>
          <PersonMenu />
        </div>
      </div>
    </header>
  );
};
