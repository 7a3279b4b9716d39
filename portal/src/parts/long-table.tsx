import { Empty, Table, type TableColumnsType } from 'antd';
import type { TableRef } from 'antd/es/table';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from '../language/use-words.ts';
import { useScrollKeys } from './use-scroll-keys.ts';

/** Brings a row to the top, and the keyboard to the table. */
export type LongTableRef = { readonly goTo: (index: number) => Promise<void> };

type LongTableProps<T> = {
  /** What the table is of, for whoever hears it. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly columns: TableColumnsType<T>;
  readonly width: number;
  readonly height?: number;
  readonly loading?: boolean;
  /** Said where there are no rows. */
  readonly empty?: string;
  /** Fetches a row and those around it, before one goes there. */
  readonly bring?: (index: number) => Promise<unknown>;
  /** The row that somebody looked for. */
  readonly isMarked?: (row: T) => boolean;
  /** What a printer gets, where that is not every row. */
  readonly isPrinted?: (row: T) => boolean;
  readonly ref?: Ref<LongTableRef>;
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

/** What comes sooner than this needs no wheel that turns. */
const patience = 300;

/** Rows by the thousand: only those in sight are drawn. The keyboard moves through them, and a printer gets them all. */
export const LongTable = <T extends object>({
  label,
  rows,
  rowKey,
  columns,
  width,
  height = 520,
  loading = false,
  empty,
  bring = async () => undefined,
  isMarked = () => false,
  isPrinted = () => true,
  ref,
}: LongTableProps<T>) => {
  const { t } = useWords();
  const printing = usePrinting();
  const section = useRef<HTMLElement>(null);
  const table = useRef<TableRef>(null);
  const [going, setGoing] = useState(false);
  const goTo = async (index: number) => {
    setGoing(true);
    // A row that cannot be fetched is missing there, and why is said above the table.
    await bring(index).catch(() => undefined);
    setGoing(false);
    table.current?.scrollTo({ index, align: index === rows.length - 1 ? 'end' : 'start' });
  };
  const onKeyDown = useScrollKeys(rows, rowKey, (index) => void goTo(index));
  useImperativeHandle(ref, () => ({
    goTo: async (index) => {
      await goTo(index);
      section.current?.focus();
    },
  }));
  if (printing)
    return (
      <Table<T>
        size="small"
        rowKey={rowKey}
        dataSource={rows.filter(isPrinted)}
        columns={columns}
        pagination={false}
      />
    );
  return (
    <section
      ref={section}
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
        rowClassName={(row) => (isMarked(row) ? 'kouan-marked' : '')}
        dataSource={rows}
        columns={columns}
        pagination={false}
        scroll={{ x: width, y: height }}
        loading={{ spinning: loading || going, delay: going ? patience : 0 }}
        locale={empty === undefined ? {} : { emptyText: <Empty description={empty} /> }}
      />
    </section>
  );
};
