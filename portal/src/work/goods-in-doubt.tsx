import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Pending } from '#domain/positive-list/book/rescreening.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { EndlessTable } from '../parts/endless-table.tsx';
import type { RowColumn } from '../parts/row-column.tsx';
import { byWalking } from '../parts/row-pages.ts';
import { Section } from '../parts/section.tsx';
import { useNarrow } from '../parts/use-narrow.ts';

type InDoubt = Answer<'listGoodsInDoubt'>['items'][number];
type Rescreening = Answer<'getRescreening'>['rescreening'];
type GoodsProps = { readonly one: InDoubt };

const Goods = ({ one: { entry } }: GoodsProps) => {
  const { name, brand, specification } = entry.goods;
  return (
    <>
      {name} {brand && <span className="kouan-muted">{brand}</span>}
      <div className="kouan-small kouan-muted">{specification}</div>
    </>
  );
};

const Code = ({ one: { entry } }: GoodsProps) => <span className="kouan-code">{entry.goods.hsCode}</span>;

const Owner = ({ one: { entry, subjectName } }: GoodsProps) => (
  <Link to={`/work/books/${entry.subjectId}`}>{subjectName}</Link>
);

const pendingWords = {
  suspended: 'rescreening.isSuspended',
  'looked-at': 'rescreening.isLookedAt',
} as const satisfies Record<Pending, WordKey>;

/** What speaks against the goods, and on which version of a list they stood before. */
const Why = ({ one: { entry, findings, pending } }: GoodsProps) => {
  const { t, say } = useWords();
  return (
    <>
      {findings.map(({ code, reason }) => (
        <div key={`${code} ${reason.en}`} className="kouan-small">
          {say(reason)}
        </div>
      ))}
      <div className="kouan-small kouan-muted">
        {t(pendingWords[pending])}
        {entry.listVersion && ` · ${t('rescreening.stoodOn', { version: entry.listVersion })}`}
      </div>
    </>
  );
};

/** All of it, one thing under the other. */
const card = (one: InDoubt) => (
  <>
    <Code one={one} />
    <div>
      <Goods one={one} />
    </div>
    <Owner one={one} />
    <Why one={one} />
  </>
);

const useColumns = (): { readonly columns: readonly RowColumn<InDoubt>[]; readonly width: number } => {
  const { t } = useWords();
  const narrow = useNarrow();
  if (narrow) return { width: 280, columns: [{ title: t('goods.goods'), key: 'card', render: card }] };
  return {
    width: 760,
    columns: [
      { title: t('goods.hsCode'), key: 'hsCode', width: 116, render: (one) => <Code one={one} /> },
      { title: t('goods.goods'), key: 'goods', width: 180, render: (one) => <Goods one={one} /> },
      { title: t('rescreening.owner'), key: 'owner', width: 184, render: (one) => <Owner one={one} /> },
      { title: t('rescreening.speaksAgainst'), key: 'why', width: 280, render: (one) => <Why one={one} /> },
    ],
  };
};

const useGoods = (id: string, total: number) =>
  useMemo(
    () => ({
      key: ['rescreening-goods', id, total],
      page: byWalking(total, (after) =>
        answerOf(
          api.GET('/api/officer/goods/rescreenings/{id}/goods', {
            params: { path: { id }, query: after === undefined ? {} : { after } },
          }),
        ),
      ),
    }),
    [id, total],
  );

/** The goods that somebody must decide about, or has decided about, as they were found that day. */
export const GoodsInDoubt = ({ rescreening: { id, counts } }: { readonly rescreening: Rescreening }) => {
  const { t } = useWords();
  const total = (counts?.suspended ?? 0) + (counts?.lookedAt ?? 0);
  const source = useGoods(id, total);
  const { columns, width } = useColumns();
  if (total === 0) return null;
  return (
    <Section flush title={t('rescreening.goods')}>
      <EndlessTable
        label={t('rescreening.goods')}
        source={source}
        columns={columns}
        width={width}
        empty={t('goods.noGoods')}
      />
    </Section>
  );
};
