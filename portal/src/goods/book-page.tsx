import { Segmented } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type BookCounts, type GoodsStatus, goodsStatuses } from '#domain/positive-list/book/goods-entry.ts';
import { useWords } from '../language/use-words.ts';
import { EndlessTable } from '../parts/endless-table.tsx';
import { Figures } from '../parts/figures.tsx';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useSubjectFile } from '../subjects-officer/use-subject-file.ts';
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

type StandingSo = BookProps & { readonly status: GoodsStatus; readonly counts: BookCounts };

const EntriesOf = ({ owner, asStaff, status, counts }: StandingSo) => {
  const { t } = useWords();
  const source = useBook(owner, asStaff, status, counts[status]);
  const isEmpty = goodsStatuses.every((one) => counts[one] === 0);
  const { columns, width } = useBookColumns({ asStaff, canCancel: !asStaff && status === 'active' });
  return (
    <EndlessTable
      label={t('goods.book')}
      source={source}
      columns={columns}
      width={width}
      empty={t(isEmpty ? 'goods.noGoodsYet' : 'goods.noGoods')}
    />
  );
};

const Entries = ({ owner, asStaff }: BookProps) => {
  const { t, say } = useWords();
  const [status, show] = useState<GoodsStatus>('active');
  const query = useBookCounts(owner, asStaff);
  return (
    <Section
      flush
      title={t('goods.inBook')}
      extra={
        <Segmented
          className="kouan-wrapping"
          value={status}
          onChange={show}
          options={goodsStatuses.map((value) => ({ value, label: say(goodsEntryWords[value]) }))}
        />
      }
    >
      <Loaded query={query} rows={6}>
        {(counts) => (
          <EntriesOf key={status} owner={owner} asStaff={asStaff} status={status} counts={counts} />
        )}
      </Loaded>
    </Section>
  );
};

const OwnBook = ({ owner }: { readonly owner: string }) => {
  const { t } = useWords();
  const book = { owner, asStaff: false };
  return (
    <Page
      title={t('goods.book')}
      lead={t('goods.bookLead')}
      crumbs={[{ title: t('goods.title'), to: `/e/${owner}/goods` }]}
    >
      <SuspensionCard subjectId={owner} />
      <Counts {...book} />
      <Entries {...book} />
    </Page>
  );
};

/** The same as the zone reads it: of whom it is stands first. */
const BookOf = ({ owner }: { readonly owner: string }) => {
  const { t } = useWords();
  const { data } = useSubjectFile(owner);
  const name = data?.subject.name ?? owner;
  const book = { owner, asStaff: true };
  return (
    <Page
      title={`${t('goods.book')} · ${name}`}
      lead={t('goods.bookLead')}
      crumbs={[{ title: name, to: `/work/subject/${owner}` }]}
    >
      <Counts {...book} />
      <Entries {...book} />
    </Page>
  );
};

/** What a subject may trade, and what has become of it: a hundred thousand goods as well as ten. */
export const BookPage = () => {
  const { subjectId = '', owner } = useParams();
  return owner === undefined ? <OwnBook owner={subjectId} /> : <BookOf owner={owner} />;
};
