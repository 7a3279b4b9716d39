import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { complaintOf } from '../expressions/compile.ts';
import { CannotOpen } from '../failure.ts';
import { brokenTailOf } from './broken-tail.ts';
import { journalVersion, schema } from './schema.ts';

const version = (database: DatabaseSync) =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version']);

type Say = (sentence: string) => void;

const prepare = (database: DatabaseSync, file: string, say: Say) => {
  const brokenTail = brokenTailOf(file);
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const broken = brokenTail(database);
  if (broken !== undefined) say(broken);
  const found = version(database);
  if (found > journalVersion) {
    throw new CannotOpen(
      `The journal ${file} was written by a newer version (${found}; this one reads ${journalVersion}). ` +
        'Use that version, or another data folder.',
    );
  }
  database.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${journalVersion}; COMMIT;`);
  // The log stands in its folder for good now; from here on it is flushed beside SQLite, and only a checkpoint waits.
  database.exec('PRAGMA synchronous = NORMAL;');
};

const unreadable = (file: string, thrown: unknown) =>
  /locked/.test(complaintOf(thrown))
    ? `The journal ${file} is in use by another process. Stop it, or choose another data folder.`
    : `The journal ${file} cannot be opened: ${complaintOf(thrown)}. ` +
      'Bring back a copy of its folder, or begin anew with --fresh, which forgets what it holds.';

/** One process holds the journal; a second one is told so. */
export const openDatabase = (file: string, say: Say = console.error): DatabaseSync => {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    prepare(database, file, say);
  } catch (thrown) {
    database.close();
    throw thrown instanceof CannotOpen ? thrown : new CannotOpen(unreadable(file, thrown), { cause: thrown });
  }
  return database;
};
