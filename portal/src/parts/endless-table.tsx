import { useMemo, useRef, useState } from 'react';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { useWords } from '../language/use-words.ts';
import { count } from './format.ts';
import { GoToRow } from './go-to-row.tsx';
import { LongTable, type LongTableRef } from './long-table.tsx';
import { type Found, rowAtLine } from './row-at-line.ts';
import { type Place, placeColumns, type RowColumn } from './row-column.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { type Pages, type RowSource, usePages } from './use-pages.ts';

type LineOf<T> = ((row: T) => number) | undefined;

type EndlessTableProps<T> = {
  /** What the table is of, for whoever hears it. */
  readonly label: string;
  readonly source: RowSource<T>;
  readonly columns: readonly RowColumn<T>[];
  readonly width: number;
  readonly empty: string;
  /** The number that people know a row by, where they do; numbers rise from row to row. */
  readonly lineOf?: LineOf<T>;
};

const height = 560;

const usePlaces = (total: number): readonly Place[] =>
  useMemo(() => Array.from({ length: total }, (_, place) => ({ place })), [total]);

/** Where a number leads: to the row of that line, or to the nth row where rows have no numbers of their own. */
const found = async <T,>(
  number: number,
  { page, total = 0 }: Pages<T>,
  lineOf: LineOf<T>,
): Promise<Found | undefined> => {
  if (lineOf) return rowAtLine(page, lineOf, number);
  return number <= total ? { place: number - 1, number } : undefined;
};

/** A table of any length: only what is seen is drawn, and only the pages around it are held. */
export const EndlessTable = <T extends object>({
  source,
  columns,
  lineOf,
  ...table
}: EndlessTableProps<T>) => {
  const { t } = useWords();
  const pages = usePages(source);
  const { total, rowAt, bring, trouble, retry } = pages;
  const places = usePlaces(total ?? 0);
  const scroll = useRef<LongTableRef>(null);
  const [marked, mark] = useState<number>();
  const go = async (n: number) => {
    const there = await found(n, pages, lineOf);
    if (!there) return undefined;
    mark(there.place);
    await scroll.current?.goTo(there.place);
    return there.number;
  };
  return (
    <>
      <TroubleNote thrown={trouble} onRetry={retry} />
      <LongTable<Place>
        {...table}
        ref={scroll}
        rows={places}
        rowKey={({ place }) => String(place)}
        columns={placeColumns(columns, pages)}
        bring={bring}
        isMarked={({ place }) => place === marked}
        isPrinted={({ place }) => rowAt(place) !== undefined}
        height={height}
        loading={total === undefined && !trouble}
      />
      {total !== undefined && total > 0 && (
        <div className="kouan-table-foot kouan-small kouan-muted">
          <span role="status">{t('rows.all', { n: count(total) })}</span>
          <span className="kouan-print-only">{t('rows.printed')}</span>
          {total > rowsPerPage && <span className="kouan-no-print">{t('rows.notInPage')}</span>}
          <GoToRow label={t(lineOf ? 'rows.line' : 'rows.nth')} go={go} />
        </div>
      )}
    </>
  );
};
