import type { ReactNode } from 'react';
import { useOneColumn } from '../parts/use-narrow.ts';

type CaseColumnsProps = {
  readonly beside: ReactNode;
  /** What is beside stays in sight while the file is read. */
  readonly stays?: boolean;
  readonly children: ReactNode;
};

/**
 * A case file with what is asked about it beside it. Where there is room for one column only, what is asked comes first:
 * nobody scrolls past every table to answer. The keys keep what was typed when a telephone is turned.
 */
export const CaseColumns = ({ beside, stays = false, children }: CaseColumnsProps) => {
  const columns = [
    <div key="file" className="kouan-stack">
      {children}
    </div>,
    <div key="beside" className={stays ? 'kouan-stack kouan-beside' : 'kouan-stack'}>
      {beside}
    </div>,
  ];
  return <div className="kouan-columns">{useOneColumn() ? columns.toReversed() : columns}</div>;
};
