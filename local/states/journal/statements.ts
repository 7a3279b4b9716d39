import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Row } from './rows.ts';

export type Statements = ReturnType<typeof statementsOn>;

/** Prepared statements; one that writes opens the turn's transaction first. */
export const statementsOn = (database: DatabaseSync, begin: () => void) => ({
  asking: (sql: string) => {
    const statement = database.prepare(sql);
    return {
      one: (...values: SQLInputValue[]): Row | undefined => statement.get(...values),
      all: (...values: SQLInputValue[]): Row[] => statement.all(...values),
    };
  },
  writing: (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: SQLInputValue[]) => {
      begin();
      return Number(statement.run(...values).lastInsertRowid);
    };
  },
});
