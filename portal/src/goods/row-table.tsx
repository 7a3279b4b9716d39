import { Table } from 'antd';
import type { ReactNode } from 'react';
import type { GoodsRow } from '../api/schema.ts';
import { useRowColumns } from './row-columns.tsx';

type RowTableProps = {
  readonly rows: readonly GoodsRow[];
  /** Typed one by one: there is no line of a file to point to. */
  readonly typed?: boolean | undefined;
  /** What is folded away under a row, where there is anything. */
  readonly under?: (row: GoodsRow) => ReactNode;
};

/** Some rows of goods with what became of each, and why. */
export const RowTable = ({ rows, typed, under }: RowTableProps) => (
  <Table<GoodsRow>
    size="small"
    rowKey="line"
    dataSource={[...rows]}
    scroll={{ x: 860 }}
    pagination={{ pageSize: 50, hideOnSinglePage: true }}
    columns={useRowColumns(typed)}
    {...(under ? { expandable: { expandedRowRender: under } } : {})}
  />
);
