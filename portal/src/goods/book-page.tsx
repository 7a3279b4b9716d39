import { Segmented } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type GoodsStatus, goodsStatuses } from '#domain/positive-list/book/goods-entry.ts';
import { useWords } from '../language/use-words.ts';
import { EndlessTable } from '../parts/endless-table.tsx';
import { Figures } from '../parts/figures.tsx';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useBookColumns } from './book-columns.tsx';
import { goodsEntryWords } from './statuses.ts';
import { SuspensionCard } from './suspension-card.tsx';
import { useBook, useBookCounts } from './use-book.ts';

type BookProps = { readonly owner: string; readonly asStaff: boolean };

const Counts = ({ owner, asStaff }: BookProps) => {
  const { say } = useWords();
  const query = useBookCounts(owner, asStaff);
  return (
    <Loaded query={query} rows={2}>
      {(counts) => (
        <Figures
          figures={goodsStatuses.map((status) => ({
            label: say(goodsEntryWords[status]),
            value: count(counts[status]),
            bad: status === 'suspended' && counts.suspended > 0,
          }))}
        />
      )}
    </Loaded>
  );
};

const Entries = ({ owner, asStaff }: BookProps) => {
  const { t, say } = useWords();
  const [status, show] = useState<GoodsStatus>('active');
  const pages = useBook(owner, asStaff, status);
  return (
    <Section
      flush
      title={t('goods.book')}
      extra={
        <Segmented
          value={status}
          onChange={show}
          options={goodsStatuses.map((value) => ({ value, label: say(goodsEntryWords[value]) }))}
        />
      }
    >
      <EndlessTable
        pages={pages}
        rowKey={({ key }) => key}
        columns={useBookColumns({ asStaff, canCancel: !asStaff && status === 'active' })}
        empty={t('goods.noGoods')}
      />
    </Section>
  );
};

/** What a subject may trade, and what has become of it: a hundred thousand goods as well as ten. */
export const BookPage = () => {
  const { t } = useWords();
  const { subjectId, owner } = useParams();
  const book = { owner: owner ?? subjectId ?? '', asStaff: owner !== undefined };
  return (
    <Page title={t('goods.book')} lead={t('goods.bookLead')}>
      {!book.asStaff && <SuspensionCard subjectId={book.owner} />}
      <Counts {...book} />
      <Entries {...book} />
    </Page>
  );
};
