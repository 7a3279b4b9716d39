import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { NoticeItems } from './notice-items.tsx';
import { noticeMark } from './notice-mark.ts';
import { ObjectionForm } from './objection-form.tsx';
import { OwnObjections } from './own-objections.tsx';
import { itemsPerPage, useNotice } from './use-notices.ts';

type Notice = Answer<'getNotice'>;
type Item = Notice['items'][number];

/** What a page does not hold whole is printed from its file. */
const Tools = ({ notice, pageUrl }: Pick<Notice, 'notice' | 'pageUrl'>) => {
  const { t } = useWords();
  return (
    <>
      <Button icon={<DownloadOutlined />} href={pageUrl}>
        {t('notice.download')}
      </Button>
      {notice.items <= itemsPerPage && (
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('notice.print')}
        </Button>
      )}
    </>
  );
};

type NoticeViewProps = {
  readonly file: Notice;
  readonly page: number;
  readonly onPage: (page: number) => void;
};

const NoticeView = ({ file, page, onPage }: NoticeViewProps) => {
  const { t, say } = useWords();
  const { notice, items, objections, pageUrl } = file;
  const [contested, setContested] = useState<Item>();
  return (
    <Page
      title={t('notice.head', { programme: say(notice.title) })}
      extra={<Tools notice={notice} pageUrl={pageUrl} />}
      crumbs={[{ title: t('notice.title'), to: '/notices' }]}
    >
      <DemonstrationNote shown={notice.demonstration} />
      <Section extra={<StatusMark word={noticeMark(notice.open)} />} title={`${notice.from} – ${notice.to}`}>
        <p className="kouan-guide">{t('notice.intro', { from: notice.from, to: notice.to })}</p>
      </Section>
      <Section flush>
        <NoticeItems
          notice={notice}
          items={items}
          objections={objections}
          page={page}
          onPage={onPage}
          onObject={setContested}
        />
      </Section>
      <OwnObjections noticeId={notice.id} />
      {contested && (
        <ObjectionForm noticeId={notice.id} item={contested} onClose={() => setContested(undefined)} />
      )}
    </Page>
  );
};

/** A notice as anybody may read, print and contest it. */
export const NoticePage = () => {
  const { noticeId = '' } = useParams();
  const [page, setPage] = useState(1);
  const query = useNotice(noticeId, page);
  return (
    <Loaded query={query} rows={10}>
      {(file) => <NoticeView file={file} page={page} onPage={setPage} />}
    </Loaded>
  );
};
