import { Empty } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { standingWords } from './statuses.ts';
import { type Head, pageOfPublished, usePublished } from './use-versions.ts';

const OneProgramme = ({ heads }: { readonly heads: readonly Head[] }) => {
  const { t, say } = useWords();
  const [newest] = heads;
  if (!newest) return null;
  return (
    <Section title={say((heads.find(({ standing }) => standing === 'in-force') ?? newest).title)}>
      <ul className="kouan-rows">
        {heads.map(({ id, version, title, effectiveFrom, window, standing }) => (
          <li key={version} className="kouan-row">
            <div>
              <Link to={pageOfPublished(id, version)}>
                {say(title)} · {t('drafting.number', { n: version })}
              </Link>
              <div className="kouan-small kouan-muted">
                {t('drafting.from', { day: effectiveFrom })} · {t('programme.window')} {window.from} –{' '}
                {window.to}
              </div>
            </div>
            <StatusMark word={standingWords[standing]} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** The programmes of the zone for anybody, each with its versions. */
export const PublishedPage = () => {
  const { t } = useWords();
  const query = usePublished();
  return (
    <Page title={t('drafting.publicTitle')} lead={t('drafting.publicLead')}>
      <Loaded query={query}>
        {({ programmes }) =>
          programmes.length === 0 ? (
            <Empty description={t('drafting.nothingPublished')} />
          ) : (
            [...Map.groupBy(programmes, ({ id }) => id)].map(([id, heads]) => (
              <OneProgramme key={id} heads={heads} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
};
