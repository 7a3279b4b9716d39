import { Empty } from 'antd';
import { Link } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { noticeMark } from './notice-mark.ts';
import { useNotices } from './use-notices.ts';

type Head = Answer<'listNotices'>['notices'][number];

const NoticeRow = ({ head }: { readonly head: Head }) => {
  const { t, say } = useWords();
  return (
    <li className="kouan-row">
      <div>
        <h2>
          <Link to={`/notices/${encodeURIComponent(head.id)}`}>
            {t('notice.head', { programme: say(head.title) })}
          </Link>
        </h2>
        <div className="kouan-muted">
          {t('notice.from')} {head.from} – {head.to} · {t('notice.items', { n: head.items })} ·{' '}
          {t('notice.sum', { sum: yuan(head.sumFen) })}
          {head.demonstration && ` · ${t('common.demonstrationShort')}`}
        </div>
      </div>
      <StatusMark word={noticeMark(head.open)} />
    </li>
  );
};

export const NoticesPage = () => {
  const { t } = useWords();
  const query = useNotices();
  return (
    <Page title={t('notice.title')} lead={t('notice.lead')}>
      <Section>
        <Loaded query={query}>
          {({ notices }) =>
            notices.length === 0 ? (
              <Empty description={t('notice.none')} />
            ) : (
              <ul className="kouan-rows">
                {notices.map((head) => (
                  <NoticeRow key={head.id} head={head} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
};
