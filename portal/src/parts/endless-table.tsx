import type { TableColumnsType } from 'antd';
import type { UIEvent } from 'react';
import { useWords } from '../language/use-words.ts';
import { count } from './format.ts';
import { LongTable } from './long-table.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** Pages that follow one another, fetched as they are needed. */
export type Pages<T> = {
  readonly rows: readonly T[];
  readonly more: () => void;
  readonly busy: boolean;
  /** Whether the last page is here. */
  readonly whole: boolean;
  readonly trouble: unknown;
};

type EndlessTableProps<T> = {
  /** What the table is of, for whoever hears it. */
  readonly label: string;
  readonly pages: Pages<T>;
  readonly rowKey: (row: T) => string;
  readonly columns: TableColumnsType<T>;
  readonly width: number;
  readonly empty: string;
};

const height = 560;
/** The next page is asked for while there is still this much to read. */
const ahead = 2 * height;

/** How much of it is here. */
const Loaded = ({ n, whole }: { readonly n: number; readonly whole: boolean }) => {
  const { t } = useWords();
  if (n === 0) return null;
  return (
    <div className="kouan-table-foot kouan-small kouan-muted" role="status">
      {t(whole ? 'common.allRows' : 'common.rowsSoFar', { n: count(n) })}
    </div>
  );
};

/** A table of any length: only what is seen is drawn, and the next page comes as one scrolls. */
export const EndlessTable = <T extends object>({ pages, ...table }: EndlessTableProps<T>) => {
  const { rows, more, busy, whole, trouble } = pages;
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollHeight - scrollTop - clientHeight < ahead) more();
  };
  return (
    <>
      <TroubleNote thrown={trouble} onRetry={more} />
      <LongTable<T>
        {...table}
        rows={rows}
        height={height}
        loading={busy && rows.length === 0}
        onScroll={onScroll}
      />
      <Loaded n={rows.length} whole={whole} />
    </>
  );
};
