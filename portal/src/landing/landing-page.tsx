import { Button } from 'antd';
import { useMe } from '../api/me.ts';
import type { Me } from '../api/schema.ts';
import { hasDesk } from '../api/tasks.ts';
import { BrandMark } from '../app/shell/brand-mark.tsx';
import { useWords, type WordKey } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { useTitle } from '../parts/page.tsx';
import { signIn } from '../sign-in/session.ts';
import { ModesOffered } from './modes-offered.tsx';

const Enter = ({ me }: { readonly me: Me | undefined }) => {
  const { t } = useWords();
  if (!me)
    return (
      <Button size="large" className="kouan-hero-button" onClick={() => void signIn('/')}>
        {t('landing.enter')}
      </Button>
    );
  const staff = me.offices.length > 0;
  return (
    <>
      {staff && (
        <LinkButton size="large" to={hasDesk(me) ? '/work' : '/records'} className="kouan-hero-button">
          {t(hasDesk(me) ? 'landing.toWork' : 'landing.toRecords')}
        </LinkButton>
      )}
      {(!staff || me.subjects.length > 0) && (
        <LinkButton size="large" to="/subjects" className="kouan-hero-button">
          {t('landing.toDesk')}
        </LinkButton>
      )}
    </>
  );
};

const services: readonly { readonly title: WordKey; readonly text: WordKey }[] = [
  { title: 'landing.filing', text: 'landing.filingText' },
  { title: 'landing.goods', text: 'landing.goodsText' },
  { title: 'landing.support', text: 'landing.supportText' },
];

/** What the zone offers, before anybody signs in. */
export const LandingPage = () => {
  const { t } = useWords();
  const { data: me } = useMe();
  useTitle(t('landing.title'));
  return (
    <div className="kouan-stack">
      <section className="kouan-hero">
        <BrandMark size={320} className="kouan-hero-gate" />
        <h1>{t('landing.hero')}</h1>
        <p>{t('landing.heroText')}</p>
        <div className="kouan-hero-actions">
          <Enter me={me} />
          <LinkButton size="large" ghost to="/notices">
            {t('landing.notices')}
          </LinkButton>
        </div>
      </section>
      <div className="kouan-thirds">
        {services.map(({ title, text }) => (
          <section key={title} className="kouan-card kouan-service">
            <h2>{t(title)}</h2>
            <p className="kouan-muted">{t(text)}</p>
          </section>
        ))}
      </div>
      <ModesOffered />
    </div>
  );
};
