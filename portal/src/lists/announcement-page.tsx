import { Alert } from 'antd';
import { useParams } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { ChangeFigures } from './change-figures.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { useAnnouncement, useDifference } from './use-lists.ts';

type Announcement = Answer<'getAnnouncement'>;

const Changes = ({ list, before, version }: Announcement & { readonly before: string }) => {
  const { t } = useWords();
  const query = useDifference(list, before, version);
  return (
    <Section flush title={`${before} → ${version}`}>
      <Loaded query={query} rows={8}>
        {({ changes }) => (
          <DifferenceTable
            label={t('list.difference')}
            fileName={`${list}-${before}-${version}.csv`}
            changes={changes}
          />
        )}
      </Loaded>
    </Section>
  );
};

const AnnouncementView = ({ announcement }: { readonly announcement: Announcement }) => {
  const { t, say } = useWords();
  const { list, title, version, effectiveFrom, announcedOn, before, source, notice, counts } = announcement;
  return (
    <Page
      title={t('list.announcement', { list: say(title), version })}
      lead={t('list.judged')}
      crumbs={[{ title: t('list.title'), to: '/lists' }]}
      extra={<LinkButton to={`/lists/${list}?on=${effectiveFrom}`}>{t('list.read')}</LinkButton>}
    >
      {announcement.demonstration && <Alert type="warning" showIcon title={t('list.demonstration')} />}
      <Section>
        <Facts
          facts={[
            { label: t('list.effective'), value: effectiveFrom },
            { label: t('list.announcedOn'), value: announcedOn },
            { label: t('list.source'), value: source },
            { label: t('list.follows'), value: before },
          ]}
        />
        {notice && <p className="kouan-guide">{say(notice)}</p>}
      </Section>
      <ChangeFigures counts={counts} />
      {before ? (
        <Changes {...announcement} before={before} />
      ) : (
        <Alert type="info" showIcon title={t('list.first')} />
      )}
    </Page>
  );
};

/** That a version was published: what changes, since when, and by what source. */
export const AnnouncementPage = () => {
  const { id = '' } = useParams();
  const query = useAnnouncement(id);
  return (
    <Loaded query={query} rows={8}>
      {(announcement) => <AnnouncementView announcement={announcement} />}
    </Loaded>
  );
};
