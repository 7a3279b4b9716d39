import type { Column } from '../../shared/read-table.ts';
import type { Imported } from './credit-import.ts';
import { eventColumns } from './event-columns.ts';
import { gradeColumns } from './grade-columns.ts';

/** Which columns a file has, by what it brings. */
export const importColumns: Readonly<Record<Imported, readonly Column[]>> = {
  grades: gradeColumns,
  events: eventColumns,
};

/** A column over its cells, in both languages; read back, what stands in brackets is no part of its name. */
export const headingOf = ({ zh, en }: Column): string => `${zh}（${en.replace(/[()]/g, '')}）`;
