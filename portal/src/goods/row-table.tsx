import { Table } from 'antd';
import type { GoodsRow } from '../api/schema.ts';
import { useRowColumns } from './row-columns.tsx';

/** Some rows of goods with what became of each, and why. */
export const RowTable = ({ rows }: { readonly rows: readonly GoodsRow[] }) => (
  <Table<GoodsRow>
    size="small"
    rowKey="line"
    dataSource={[...rows]}
    scroll={{ x: 860 }}
    pagination={{ pageSize: 50, hideOnSinglePage: true }}
    columns={useRowColumns()}
  />
);
