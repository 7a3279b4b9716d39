import { Empty } from 'antd';
import { Link } from 'react-router';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useLists } from './use-lists.ts';

type Head = Answer<'listLists'>['lists'][number];

const ListRow = ({ head }: { readonly head: Head }) => {
  const { t, say } = useWords();
  return (
    <li className="kouan-row">
      <div>
        <h2>
          <Link to={`/lists/${head.id}`}>{say(head.title)}</Link>
        </h2>
        <div className="kouan-muted">
          {t('list.version')} {head.version} · {t('list.from', { day: head.effectiveFrom })} ·{' '}
          {t('list.entries', { n: count(head.entryCount) })}
          {head.demonstration && ` · ${t('common.demonstrationShort')}`}
        </div>
      </div>
    </li>
  );
};

/** Every version of every list, for anybody. */
export const ListsPage = () => {
  const { t } = useWords();
  const query = useLists();
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Section>
        <Loaded query={query}>
          {({ lists }) =>
            lists.length === 0 ? (
              <Empty description={t('list.none')} />
            ) : (
              <ul className="kouan-rows">
                {lists.map((head) => (
                  <ListRow key={`${head.id} ${head.version}`} head={head} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
};
