import { Empty } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { listVersionStatusWords } from './statuses.ts';
import { useIsSteward, useVersions, type Version } from './use-versions.ts';
import { VersionForm } from './version-form.tsx';

const pageOf = ({ id }: Version): string => `/work/list-version/${encodeURIComponent(id)}`;

const VersionRow = ({ version }: { readonly version: Version }) => {
  const { t, say } = useWords();
  const { details, listVersion, status, changedAt } = version;
  return (
    <li className="kouan-row">
      <div>
        <Link to={pageOf(version)}>
          {say(details.title)} · {listVersion}
        </Link>
        <div className="kouan-small kouan-muted">
          {t('list.from', { day: details.effectiveFrom })} · {t('adoption.changed')} {moment(changedAt)}
        </div>
      </div>
      <StatusMark word={listVersionStatusWords[status]} />
    </li>
  );
};

type Lists = readonly {
  readonly list: string;
  readonly title: { readonly zh: string; readonly en: string };
}[];

const Draft = ({ lists }: { readonly lists: Lists }) => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  return (
    <Section narrow title={t('adoption.fresh')}>
      <VersionForm
        label={t('adoption.open')}
        initial={{ list: lists[0]?.list ?? '' }}
        lists={lists.map(({ list, title }) => ({ value: list, label: say(title) }))}
        onDone={(version) => void navigate(pageOf(version))}
      />
    </Section>
  );
};

/** The versions that are on their way, and a new one for whoever keeps the lists. */
export const VersionsPage = () => {
  const { t } = useWords();
  const query = useVersions();
  const isSteward = useIsSteward();
  return (
    <Page title={t('adoption.title')} lead={t('adoption.lead')}>
      <Loaded query={query}>
        {({ versions, lists }) => (
          <>
            <Section>
              {versions.length === 0 ? (
                <Empty description={t('adoption.none')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
              ) : (
                <ul className="kouan-rows">
                  {versions.map((version) => (
                    <VersionRow key={version.id} version={version} />
                  ))}
                </ul>
              )}
            </Section>
            {isSteward && <Draft lists={lists} />}
          </>
        )}
      </Loaded>
    </Page>
  );
};
