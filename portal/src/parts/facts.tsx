import { Descriptions } from 'antd';
import type { ReactNode } from 'react';

export type Fact = { readonly label: string; readonly value: ReactNode };

/** What is known, as label and value. */
export const Facts = ({
  facts,
  columns = 2,
}: {
  readonly facts: readonly Fact[];
  readonly columns?: number;
}) => (
  <Descriptions
    column={{ xs: 1, sm: 1, md: columns }}
    size="small"
    items={facts.map(({ label, value }, n) => ({
      key: `${label} ${n}`,
      label,
      children: <div>{value ?? '—'}</div>,
    }))}
  />
);
