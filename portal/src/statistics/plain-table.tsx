import { Table } from 'antd';
import type { ReactNode } from 'react';
import { Section } from '../parts/section.tsx';

export type Column<R> = {
  readonly title: string;
  readonly of: (row: R) => ReactNode;
  /** A figure stands on the right. */
  readonly figure?: boolean;
};

type PlainTableProps<R> = {
  readonly title: string;
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly columns: readonly Column<R>[];
};

/** A few rows of figures under a title. */
export const PlainTable = <R extends object>({ title, rows, keyOf, columns }: PlainTableProps<R>) => (
  <Section flush title={title}>
    <Table<R>
      size="small"
      rowKey={keyOf}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: columns.length * 110 }}
      columns={columns.map(({ title: name, of, figure = true }) => ({
        title: name,
        key: name,
        ...(figure ? { align: 'right' as const, className: 'kouan-number' } : {}),
        render: (_: unknown, row: R) => of(row),
      }))}
    />
  </Section>
);
