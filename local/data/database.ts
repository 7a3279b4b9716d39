import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from './folder.ts';

export type Database = DatabaseSync;

/** One file for all that this cloud must not forget: objects, deliveries, dead letters, places in streams. */
export const openDatabase = (file: string): Database => {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  } catch (failure) {
    database.close();
    throw new CannotStart(
      `${file} cannot be opened: ${Object(failure).message}. ` +
        'Bring back a copy of the data folder, or begin anew with --fresh, which forgets what it holds.',
      { cause: failure },
    );
  }
  return database;
};

export const transaction = <Result>(database: Database, work: () => Result): Result => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (failure) {
    // Where the disk is full, SQLite has taken it back by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw failure;
  }
};
