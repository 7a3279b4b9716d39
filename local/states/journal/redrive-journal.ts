import type { Execution, Flow, Redrive } from '../execution.ts';
import { redriveIn, textIn } from './rows.ts';
import type { Statements } from './statements.ts';

/** What remains of executions that ended without success, and when they were redriven. */
export const redriveJournal = ({ asking, writing }: Statements) => {
  const setRemains = writing('INSERT OR REPLACE INTO remains (execution, flows) VALUES (?, ?)');
  const remainsOf = asking('SELECT flows FROM remains WHERE execution = ?');
  const someRemains = asking('SELECT 1 FROM remains WHERE execution = ?');
  const forgetRemains = writing('DELETE FROM remains WHERE execution = ?');
  const addRedrive = writing(
    'INSERT INTO redrive (execution, number, at, token) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const redrivesOf = asking(
    `SELECT number AS redrive, at AS redrivenAt, token FROM redrive WHERE execution = ?
     ORDER BY number DESC LIMIT ?`,
  );
  const forgetRedrives = writing('DELETE FROM redrive WHERE execution = ?');

  return {
    write: ({ id, remains, redrive }: Execution) => {
      if (remains) setRemains(id, JSON.stringify(remains));
      if (redrive) addRedrive(id, redrive.number, redrive.at, redrive.token ?? null);
    },
    forget: (id: number) => {
      forgetRemains(id);
      forgetRedrives(id);
    },
    remains: (id: number): Flow[] => {
      const row = remainsOf.one(id);
      return row ? JSON.parse(textIn(row, 'flows')) : [];
    },
    hasRemains: (id: number) => someRemains.one(id) !== undefined,
    latest: (id: number, limit: number): Redrive[] =>
      redrivesOf.all(id, limit).flatMap((row) => redriveIn(row).redrive ?? []),
  };
};
