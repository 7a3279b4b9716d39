import { Empty, Table, type TableColumnsType } from 'antd';
import type { TableRef } from 'antd/es/table';
import { type KeyboardEvent, type UIEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../language/use-words.ts';

type LongTableProps<T> = {
  /** What the table is of, for whoever hears it. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly columns: TableColumnsType<T>;
  readonly width: number;
  readonly height?: number;
  readonly onScroll?: (event: UIEvent) => void;
  readonly loading?: boolean;
  /** Said where there are no rows. */
  readonly empty?: string;
};

/** A printer has no window to scroll: it gets every row. */
const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
};

const step = 8;

/** Where a key leads in so many rows. */
const goals: Readonly<Record<string, (at: number, rows: number) => number>> = {
  PageDown: (at, rows) => Math.min(rows - 1, at + step),
  PageUp: (at) => Math.max(0, at - step),
  Home: () => 0,
  End: (_, rows) => rows - 1,
};

/** Rows by the thousand: only those in sight are drawn. The keyboard moves through them, and a printer gets them all. */
export const LongTable = <T extends object>({
  label,
  rows,
  rowKey,
  columns,
  width,
  height = 520,
  onScroll = () => undefined,
  loading = false,
  empty,
}: LongTableProps<T>) => {
  const { t } = useWords();
  const printing = usePrinting();
  const table = useRef<TableRef>(null);
  const at = useRef(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const goal = goals[event.key];
    if (!goal || event.target !== event.currentTarget) return;
    event.preventDefault();
    at.current = goal(at.current, rows.length);
    table.current?.scrollTo({ index: at.current });
  };
  if (printing)
    return (
      <Table<T> size="small" rowKey={rowKey} dataSource={[...rows]} columns={columns} pagination={false} />
    );
  return (
    <section
      className="kouan-long-table"
      aria-label={t('list.scroll', { label })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse (WCAG 2.1.1).
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Table<T>
        virtual
        ref={table}
        size="small"
        rowKey={rowKey}
        dataSource={[...rows]}
        columns={columns}
        pagination={false}
        scroll={{ x: width, y: height }}
        onScroll={onScroll}
        loading={loading}
        locale={empty === undefined ? {} : { emptyText: <Empty description={empty} /> }}
      />
    </section>
  );
};
