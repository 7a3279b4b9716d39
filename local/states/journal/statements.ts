import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Row } from './rows.ts';

export type Statements = ReturnType<typeof statementsOn>;

/** Prepared statements; one that writes is part of the turn's transaction. */
export const statementsOn = (database: DatabaseSync, write: <T>(statement: () => T) => T) => ({
  asking: (sql: string) => {
    const statement = database.prepare(sql);
    return {
      one: (...values: SQLInputValue[]): Row | undefined => statement.get(...values),
      all: (...values: SQLInputValue[]): Row[] => statement.all(...values),
    };
  },
  writing: (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: SQLInputValue[]) => write(() => Number(statement.run(...values).lastInsertRowid));
  },
});
