import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented, Table } from 'antd';
import { useMemo, useState } from 'react';
import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { useWords } from '../../language/use-words.ts';
import { count } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { type LineAct, lineColumns } from './line-columns.tsx';
import type { LineSource, Outcome } from './line-sources.ts';

type Choice = Outcome | 'all';

type LineTableProps = {
  readonly title: string;
  readonly source: LineSource;
  readonly kind: ListKind;
  /** What may be done with a line, where anything may. */
  readonly act?: LineAct;
};

const outcomeWords = {
  accepted: 'claim.accepted',
  refused: 'claim.refused',
  adjusted: 'adjustment.adjusted',
} as const satisfies Record<Outcome, string>;

const useLines = (source: LineSource, choice: Choice) => {
  const query = useInfiniteQuery({
    queryKey: [...source.key, choice],
    queryFn: ({ pageParam }) => source.page(pageParam, choice === 'all' ? undefined : choice),
    initialPageParam: 0,
    getNextPageParam: ({ more }, pages) =>
      more ? pages.reduce((passed, { lines }) => passed + lines.length, 0) : undefined,
    staleTime: 60_000,
  });
  const lines = useMemo(() => query.data?.pages.flatMap((page) => page.lines) ?? [], [query.data]);
  return { query, lines };
};

const nearTheEnd = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < 400;

/** Lines by the thousand: only those in sight are drawn, and the next are fetched as the end comes near. */
export const LineTable = ({ title, source, kind, act }: LineTableProps) => {
  const { t, language } = useWords();
  const [choice, setChoice] = useState<Choice>('all');
  const { query, lines } = useLines(source, choice);
  const fetchMore = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <Section
      flush
      title={title}
      anchor="lines"
      extra={
        <Segmented
          aria-label={t('claim.filterOutcome')}
          value={choice}
          onChange={setChoice}
          options={[
            { value: 'all', label: t('claim.all') },
            ...source.outcomes.map((value) => ({ value, label: t(outcomeWords[value]) })),
          ]}
        />
      }
    >
      <TroubleNote thrown={query.error} onRetry={() => void query.refetch()} />
      <Table
        virtual
        size="small"
        rowKey={({ evidenceId, line }) => `${evidenceId} ${line}`}
        loading={query.isPending}
        dataSource={lines}
        columns={lineColumns(t, language, kind, act)}
        pagination={false}
        scroll={{ x: act ? 1280 : 1190, y: 460 }}
        onScroll={({ currentTarget }) => nearTheEnd(currentTarget) && fetchMore()}
      />
      <div className="kouan-table-foot">
        <span className="kouan-muted">{t('claim.shown', { n: count(lines.length) })}</span>
        {query.hasNextPage && (
          <Button size="small" loading={query.isFetchingNextPage} onClick={fetchMore}>
            {t('claim.more')}
          </Button>
        )}
      </div>
    </Section>
  );
};
