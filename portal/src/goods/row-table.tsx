import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { GoodsRow } from '../api/schema.ts';
import { plainColumns } from '../parts/row-column.tsx';
import { useRowColumns } from './row-columns.tsx';

type RowTableProps = {
  readonly rows: readonly GoodsRow[];
  readonly typed?: boolean | undefined;
  /** What is folded away under a row, where there is anything. */
  readonly under?: (row: GoodsRow) => ReactNode;
};

/** Some rows of goods with what became of each, and why. */
export const RowTable = ({ rows, typed, under }: RowTableProps) => {
  const { columns, width } = useRowColumns({ typed });
  return (
    <Table<GoodsRow>
      size="small"
      rowKey="line"
      dataSource={[...rows]}
      scroll={{ x: width }}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      columns={plainColumns(columns)}
      {...(under ? { expandable: { expandedRowRender: under } } : {})}
    />
  );
};
