import { Button, Table } from 'antd';
import { useLocation } from 'react-router';
import { objectionStatusWords } from '../allocation/statuses.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { signIn } from '../sign-in/session.ts';
import { useSession } from '../sign-in/session-provider.tsx';
import { itemsPerPage } from './use-notices.ts';

type Notice = Answer<'getNotice'>['notice'];
type Item = Answer<'getNotice'>['items'][number];
type Objection = Answer<'getNotice'>['objections'][number];
type NoticeItemsProps = {
  readonly notice: Notice;
  readonly items: readonly Item[];
  readonly objections: readonly Objection[];
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onObject: (item: Item) => void;
};

/** Whoever is not signed in is asked to first, and comes back to this notice. */
const useObject = (onObject: (item: Item) => void) => {
  const session = useSession();
  const { pathname } = useLocation();
  const signedIn = session.state === 'open' && session.user !== undefined;
  return (item: Item) => (signedIn ? onObject(item) : void signIn(pathname));
};

type LastOfProps = { readonly item: number; readonly objections: readonly Objection[] };

const lastOf = ({ item, objections }: LastOfProps) => objections.findLast((one) => one.item === item);

/** While one is looked into, and once it was upheld, there is nothing to object to. */
const mayObject = (about: LastOfProps): boolean => {
  const last = lastOf(about);
  return last === undefined || last.status === 'dismissed';
};

/** What came of the last objection to an item; nothing where nobody has objected. */
const LastOf = (about: LastOfProps) => {
  const last = lastOf(about);
  return last ? <StatusMark word={objectionStatusWords[last.status]} /> : null;
};

export const NoticeItems = ({ notice, items, objections, page, onPage, onObject }: NoticeItemsProps) => {
  const { t } = useWords();
  const object = useObject(onObject);
  return (
    <Table<Item>
      rowKey="item"
      pagination={{
        current: page,
        pageSize: itemsPerPage,
        total: notice.items,
        onChange: onPage,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      scroll={{ x: objections.length > 0 ? 710 : 560 }}
      dataSource={[...items]}
      columns={[
        { title: t('notice.number'), dataIndex: 'item', width: 80 },
        { title: t('notice.subject'), dataIndex: 'subjectName' },
        {
          title: t('notice.amount'),
          key: 'amount',
          align: 'right',
          width: 180,
          className: 'kouan-number',
          render: (_, { amountFen }) => yuan(amountFen),
        },
        ...(objections.length > 0
          ? [
              {
                title: t('notice.objections'),
                key: 'objections',
                width: 150,
                render: (_: unknown, { item }: Item) => <LastOf item={item} objections={objections} />,
              },
            ]
          : []),
        ...(notice.open
          ? [
              {
                title: '',
                key: 'object',
                width: 130,
                className: 'kouan-no-print',
                render: (_: unknown, item: Item) =>
                  mayObject({ item: item.item, objections }) && (
                    <Button
                      size="small"
                      aria-label={t('notice.objectTo', { subject: item.subjectName })}
                      onClick={() => object(item)}
                    >
                      {t('notice.object')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
      footer={() => (
        <div className="kouan-row">
          <strong>
            {t('notice.total')} · {t('notice.items', { n: notice.items })}
          </strong>
          <strong className="kouan-number">{yuan(notice.sumFen)}</strong>
        </div>
      )}
    />
  );
};
