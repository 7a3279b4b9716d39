import { Empty } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { LookUp } from './look-up.tsx';
import { type ListHead, useAnnouncements, useLists } from './use-lists.ts';
import { VersionLine } from './version-line.tsx';

const Announcements = () => {
  const { t, say } = useWords();
  const { data } = useAnnouncements();
  if (!data || data.announcements.length === 0) return null;
  return (
    <Section title={t('list.announcements')}>
      <ul className="kouan-rows">
        {data.announcements.map(({ id, title, version, announcedOn, effectiveFrom }) => (
          <li key={id}>
            <Link to={`/announcements/${encodeURIComponent(id)}`}>
              {t('list.announcement', { list: say(title), version })}
            </Link>
            <div className="kouan-small kouan-muted">
              {t('list.announcedOn')} {announcedOn} · {t('list.from', { day: effectiveFrom })}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

type ListsProps = { readonly heads: readonly ListHead[]; readonly on: string };

const Lists = ({ heads, on }: ListsProps) => (
  <>
    <LookUp heads={heads} />
    {[...Map.groupBy(heads, ({ id }) => id)].map(([id, versions]) => (
      <VersionLine key={id} heads={versions} on={on} />
    ))}
    <Announcements />
  </>
);

/** The lists for anybody: one line looked up first, then every version with its days. */
export const ListsPage = () => {
  const { t } = useWords();
  const query = useLists();
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Loaded query={query}>
        {({ lists, on }) =>
          lists.length === 0 ? <Empty description={t('list.none')} /> : <Lists heads={lists} on={on} />
        }
      </Loaded>
    </Page>
  );
};
