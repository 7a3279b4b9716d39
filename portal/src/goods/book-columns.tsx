import { Link } from 'react-router';
import { groundsOf } from '#domain/positive-list/book/suspension.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsEntry } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ListUsed } from '../lists/list-name.tsx';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { moment } from '../parts/format.ts';
import type { RowColumn } from '../parts/row-column.tsx';
import { useAction } from '../parts/use-action.ts';
import { useNarrow } from '../parts/use-narrow.ts';

type EntryProps = { readonly entry: GoodsEntry };

const Cancel = ({ entry: { subjectId, key, goods } }: EntryProps) => {
  const { t } = useWords();
  const cancel = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/goods/{subjectId}/book/{key}/cancellation', {
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

const Why = ({ entry }: EntryProps) => {
  const { t, say } = useWords();
  const { status, conditions, lookedAt } = entry;
  if (status === 'active' && lookedAt) return t('goods.lookedAt');
  const grounds = groundsOf(entry);
  if (grounds.length > 0) return grounds.map(({ by, reason }) => <div key={by}>{say(reason)}</div>);
  return <span className="kouan-muted">{conditions.join('、')}</span>;
};

const Goods = ({ entry: { goods } }: EntryProps) => (
  <>
    {goods.name} {goods.brand && <span className="kouan-muted">{goods.brand}</span>}
    <div className="kouan-small kouan-muted">{goods.specification}</div>
  </>
);

const Batches = ({ entry, asStaff }: EntryProps & { readonly asStaff: boolean }) => {
  const { t } = useWords();
  const { subjectId, key, goods } = entry;
  return (
    <Link
      to={asStaff ? `/work/books/${subjectId}/${key}` : `/e/${subjectId}/book/${key}`}
      aria-label={`${t('trace.batches')} · ${goods.name}`}
    >
      {t('trace.batches')}
    </Link>
  );
};

const Since = ({ entry: { since } }: EntryProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-small kouan-muted">
      {t('goods.since')} {moment(since)}
    </div>
  );
};

/** All of an entry, one thing under the other. */
const EntryCard = ({ entry, asStaff, canCancel }: EntryProps & Reader) => (
  <>
    <span className="kouan-code">{entry.goods.hsCode}</span>
    <div>
      <Goods entry={entry} />
    </div>
    <Why entry={entry} />
    <Since entry={entry} />
    <div className="kouan-row">
      <Batches entry={entry} asStaff={asStaff} />
      {canCancel && <Cancel entry={entry} />}
    </div>
  </>
);

type Reader = { readonly asStaff: boolean; readonly canCancel: boolean };

type BookColumns = { readonly columns: readonly RowColumn<GoodsEntry>[]; readonly width: number };

/** What is shown of goods in the book; the subject may cancel what is active. */
export const useBookColumns = (reader: Reader): BookColumns => {
  const { t } = useWords();
  const narrow = useNarrow();
  const { asStaff, canCancel } = reader;
  const card = (entry: GoodsEntry) => <EntryCard entry={entry} {...reader} />;
  if (narrow)
    return {
      width: 280,
      columns: [{ title: t('goods.goods'), key: 'card', render: (entry) => card(entry) }],
    };
  const columns: RowColumn<GoodsEntry>[] = [
    {
      title: t('goods.hsCode'),
      key: 'hsCode',
      width: 120,
      render: ({ goods }) => <span className="kouan-code">{goods.hsCode}</span>,
    },
    {
      title: t('goods.goods'),
      key: 'goods',
      width: 240,
      render: (entry) => <Goods entry={entry} />,
    },
    {
      title: t('trace.batches'),
      key: 'batches',
      width: 100,
      render: (entry) => <Batches entry={entry} asStaff={asStaff} />,
    },
    {
      title: t('goods.judgedBy'),
      key: 'list',
      width: 200,
      render: ({ listVersion, listId }) => <ListUsed version={listVersion} id={listId} />,
    },
    { title: t('goods.ground'), key: 'why', width: 220, render: (entry) => <Why entry={entry} /> },
    {
      title: t('goods.since'),
      key: 'since',
      width: 150,
      className: 'kouan-number',
      render: ({ since }) => moment(since),
    },
    ...(canCancel
      ? [
          {
            title: t('goods.doing'),
            key: 'cancel',
            width: 110,
            render: (entry: GoodsEntry) => <Cancel entry={entry} />,
          },
        ]
      : []),
  ];
  return { columns, width: 860 };
};
