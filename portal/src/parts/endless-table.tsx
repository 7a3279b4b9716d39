import { Empty, Table, type TableColumnsType } from 'antd';
import type { UIEvent } from 'react';
import { TroubleNote } from './trouble-note.tsx';

/** Pages that follow one another, fetched as they are needed. */
export type Pages<T> = {
  readonly rows: readonly T[];
  readonly more: () => void;
  readonly busy: boolean;
  readonly trouble: unknown;
};

type EndlessTableProps<T> = {
  readonly pages: Pages<T>;
  readonly rowKey: (row: T) => string;
  readonly columns: TableColumnsType<T>;
  readonly empty: string;
};

const height = 560;
/** The next page is asked for while there is still this much to read. */
const ahead = 2 * height;

/** A table of any length: only what is seen is drawn, and the next page comes as one scrolls. */
export const EndlessTable = <T extends object>({ pages, rowKey, columns, empty }: EndlessTableProps<T>) => {
  const { rows, more, busy, trouble } = pages;
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) => {
    if (scrollHeight - scrollTop - clientHeight < ahead) more();
  };
  return (
    <>
      <TroubleNote thrown={trouble} onRetry={more} />
      <Table<T>
        virtual
        size="small"
        rowKey={rowKey}
        dataSource={rows}
        loading={busy && rows.length === 0}
        scroll={{ x: 860, y: height }}
        pagination={false}
        onScroll={onScroll}
        locale={{ emptyText: <Empty description={empty} /> }}
        columns={columns}
      />
    </>
  );
};
