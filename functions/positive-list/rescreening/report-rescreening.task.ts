import * as z from 'zod';
import { LostGround as Lost, type LostGround } from '#domain/positive-list/book/lost-ground.ts';
import { moveRescreening, type Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { reportHeader, reportLine } from '#domain/positive-list/book/rescreening-report.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import { reviewTermsOn } from '../review/review-scene.ts';
import { storedRows } from '../review/stored-rows.ts';
import { findingsPrefix, reportKey } from './rescreening-keys.ts';
import { readRescreening } from './rescreening-scene.ts';
import { departmentTasks, reviewsOf, subjectTasks, waitsForDepartments } from './rescreening-tasks.ts';

const Input = z.object({ id: z.string() });
const by = 'report-rescreening';

/** How many entries each subject and each department has lost, the departments' by tariff line. */
export type Totals = {
  readonly subjects: Map<string, number>;
  readonly departments: Map<string, Map<string, number>>;
};

const add = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);

const count = ({ subjects, departments }: Totals, { entry, department }: LostGround) => {
  add(subjects, entry.subjectId);
  const lines = departments.get(department) ?? new Map<string, number>();
  add(lines, entry.goods.hsCode.slice(0, 8));
  departments.set(department, lines);
};

/** Writes the report file after file, counting as it goes. */
const writeReport = async ({ exports }: Ports, id: string): Promise<Totals> => {
  const totals: Totals = { subjects: new Map(), departments: new Map() };
  async function* lines(): AsyncGenerator<string> {
    yield reportHeader;
    for await (const key of exports.list(findingsPrefix(id))) {
      const lost = await storedRows(exports, key, Lost);
      for (const one of lost) count(totals, one);
      yield lost.map(reportLine).join('');
    }
  }
  const contentType = 'text/csv; charset=utf-8';
  await exports.writePieces({ key: reportKey(id), texts: lines(), contentType });
  return totals;
};

const closed = (before: Rescreening, moment: Moment): Change => {
  const counts = { suspended: 0, subjects: 0 };
  const after = changed(before, moment, {
    status: moveRescreening(before.status, 'close'),
    counts,
    reportKey: reportKey(before.id),
  });
  return {
    cases: [after],
    events: [happened('RescreeningClosed', moment, by, after, { before, data: counts })],
  };
};

const putToDepartments = (before: Rescreening, totals: Totals, days: number, moment: Moment): Change => {
  const suspended = [...totals.subjects.values()].reduce((sum, n) => sum + n, 0);
  const counts = { suspended, subjects: totals.subjects.size };
  const after = changed(before, moment, {
    status: moveRescreening(before.status, 'review'),
    counts,
    reviews: reviewsOf(before, totals),
    reportKey: reportKey(before.id),
  });
  return {
    cases: [after],
    opens: departmentTasks(after, days, moment),
    events: [happened('GoodsSuspended', moment, by, after, { before, data: counts })],
  };
};

/** As many tasks as one transaction takes beside nothing else. */
const perCommit = 50;

/** Tells every subject, those that were told by an attempt before not again. */
const tellSubjects = async (ports: Ports, item: Rescreening, totals: Totals, days: number) => {
  const told = new Set(
    (await ports.register.tasksOf({ kind: 'rescreening', id: item.id })).map(({ id }) => id),
  );
  const tasks = subjectTasks(item, totals, days, momentOf(ports)).filter(({ id }) => !told.has(id));
  for (let at = 0; at < tasks.length; at += perCommit)
    await ports.register.commit({ opens: tasks.slice(at, at + perCommit), events: [] });
};

/** What was suspended, as one file; every subject is told on its desk, and each department asked once. */
export const reportRescreening = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const before = await readRescreening(ports, id);
  if (before.status !== 'started') return waitsForDepartments(ports, before);
  const totals = await writeReport(ports, id);
  if (totals.subjects.size === 0) await ports.register.commit(closed(before, momentOf(ports)));
  else {
    const { reviewWorkingDays: days } = await reviewTermsOn(ports, before.day);
    await tellSubjects(ports, before, totals, days);
    await ports.register.commit(putToDepartments(before, totals, days, momentOf(ports)));
  }
  return waitsForDepartments(ports, await readRescreening(ports, id));
};

export const handler = task(Input, reportRescreening, connectFiles);
