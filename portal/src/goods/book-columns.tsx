import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import type { GoodsEntry } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ListUsed } from '../lists/list-name.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { moment } from '../parts/format.ts';
import { useAction } from '../parts/use-action.ts';

const Cancel = ({ entry: { subjectId, key, goods } }: { readonly entry: GoodsEntry }) => {
  const { t } = useWords();
  const cancel = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subjects/{subjectId}/goods/{key}/cancellation', {
          params: { path: { subjectId, key } },
        }),
      ),
    { refreshes: ['book'] },
  );
  return (
    <ConfirmButton danger label={t('goods.cancel')} title={t('goods.cancelTitle')} action={cancel}>
      <p>
        <strong>{goods.name}</strong> {goods.specification}
      </p>
      <p>{t('goods.cancelText')}</p>
    </ConfirmButton>
  );
};

const Why = ({ entry: { why, conditions } }: { readonly entry: GoodsEntry }) => {
  const { say } = useWords();
  if (why)
    return (
      <>
        {say(why.reason)} <span className="kouan-muted">{why.found}</span>
      </>
    );
  return <span className="kouan-muted">{conditions.join('、')}</span>;
};

type Reader = { readonly asStaff: boolean; readonly canCancel: boolean };

/** What is shown of goods in the book; the subject may cancel what is active. */
export const useBookColumns = ({ asStaff, canCancel }: Reader): TableColumnsType<GoodsEntry> => {
  const { t } = useWords();
  return [
    {
      title: t('goods.hsCode'),
      key: 'hsCode',
      width: 120,
      render: (_, { goods }) => <span className="kouan-code">{goods.hsCode}</span>,
    },
    {
      title: t('goods.goods'),
      key: 'goods',
      width: 240,
      render: (_, { goods: { name, specification, brand } }) => (
        <>
          {name} {brand && <span className="kouan-muted">{brand}</span>}
          <div className="kouan-small kouan-muted">{specification}</div>
        </>
      ),
    },
    {
      title: t('trace.batches'),
      key: 'batches',
      width: 100,
      render: (_, { subjectId, key, goods: { name } }) => (
        <Link
          to={asStaff ? `/work/books/${subjectId}/${key}` : `/e/${subjectId}/book/${key}`}
          aria-label={`${t('trace.batches')} · ${name}`}
        >
          {t('trace.batches')}
        </Link>
      ),
    },
    {
      title: t('goods.judgedBy'),
      key: 'list',
      width: 200,
      render: (_, { listVersion, listId }) => <ListUsed version={listVersion} id={listId} />,
    },
    { title: t('goods.ground'), key: 'why', width: 220, render: (_, entry) => <Why entry={entry} /> },
    {
      title: t('goods.since'),
      key: 'since',
      width: 150,
      className: 'kouan-number',
      render: (_, { since }) => moment(since),
    },
    ...(canCancel
      ? [
          {
            title: t('goods.cancel'),
            key: 'cancel',
            width: 110,
            render: (_: unknown, entry: GoodsEntry) => <Cancel entry={entry} />,
          },
        ]
      : []),
  ];
};
