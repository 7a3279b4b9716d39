import type { Bilingual } from './bilingual.ts';
import type { Column } from './read-table.ts';
import { columnIn, type Refusal } from './refusal.ts';

type Found = { readonly at?: string | undefined };

/** The title of the column that a finding is about; nothing where it is about the whole line. */
export const columnAmong =
  (columns: readonly Column[]) =>
  ({ at }: Found): Bilingual | undefined => {
    const key = columnIn(at);
    const column = columns.find((one) => one.key === key);
    return column && { zh: column.zh, en: column.en };
  };

/** Why, with the column in question before it: whoever reads the row has no other way to know. */
export const reasonAmong = (columns: readonly Column[]) => {
  const columnOf = columnAmong(columns);
  return (finding: Found & Pick<Refusal, 'reason'>): Bilingual => {
    const column = columnOf(finding);
    const { zh, en } = finding.reason;
    return column ? { zh: `${column.zh}：${zh}`, en: `${column.en}: ${en}` } : { zh, en };
  };
};

/** What stands in the cell, and what should; nothing where the finding is about the whole line. */
export const shouldBeAmong = (columns: readonly Column[]) => {
  const columnOf = columnAmong(columns);
  return (finding: Found & Pick<Refusal, 'found' | 'expected'>): Bilingual | undefined => {
    const { found, expected } = finding;
    if (!columnOf(finding) || !found || !expected) return undefined;
    return {
      zh: `具体情况：${found}；应为：${expected.zh}。`,
      en: `Found: ${found}; expected: ${expected.en}.`,
    };
  };
};
