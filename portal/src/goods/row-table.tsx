import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { GoodsRow } from '../api/schema.ts';
import { useRowColumns } from './row-columns.tsx';

type RowTableProps = {
  readonly rows: readonly GoodsRow[];
  /** What is folded away under a row, where there is anything. */
  readonly under?: (row: GoodsRow) => ReactNode;
};

/** Some rows of goods with what became of each, and why. */
export const RowTable = ({ rows, under }: RowTableProps) => (
  <Table<GoodsRow>
    size="small"
    rowKey="line"
    dataSource={[...rows]}
    scroll={{ x: 860 }}
    pagination={{ pageSize: 50, hideOnSinglePage: true }}
    columns={useRowColumns()}
    {...(under ? { expandable: { expandedRowRender: under } } : {})}
  />
);
