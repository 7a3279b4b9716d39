import * as z from 'zod';
import type { Department } from '#domain/casework/role.ts';
import { InDoubt } from '#domain/positive-list/book/in-doubt.ts';
import { moveRescreening, type Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { reportHeader, reportLine } from '#domain/positive-list/book/rescreening-report.ts';
import { storedRows } from '../../casework/stored-rows.ts';
import { changed, happened, type Moment, momentOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import { reviewTermsOn } from '../review/review-scene.ts';
import { findingsPrefix, reportKey } from './rescreening-keys.ts';
import { readRescreening } from './rescreening-scene.ts';
import { departmentTasks, reviewsOf, subjectTasks, waitsForDepartments } from './rescreening-tasks.ts';
import { addedGoods, noGoods, reviewKey, type Totals } from './totals.ts';

const Input = z.object({ id: z.string() });
const by = 'report-rescreening';

const countFor = ({ reviews }: Totals, { entry, pending }: InDoubt, department: Department) => {
  const key = reviewKey({ department, pending });
  const { lines } = reviews.get(key) ?? { lines: new Map<string, number>() };
  const tariff = entry.goods.hsCode.slice(0, 8);
  lines.set(tariff, (lines.get(tariff) ?? 0) + 1);
  reviews.set(key, { department, pending, lines });
};

/** Once of its subject, and once of every department that is asked about it. */
const count = (totals: Totals, one: InDoubt) => {
  const { entry, departments, pending } = one;
  const counts = totals.subjects.get(entry.subjectId) ?? noGoods;
  totals.subjects.set(entry.subjectId, { ...counts, [pending]: counts[pending] + 1 });
  for (const department of departments) countFor(totals, one, department);
};

/** Writes the report file after file, counting as it goes. */
const writeReport = async ({ exports }: Ports, id: string): Promise<Totals> => {
  const totals: Totals = { subjects: new Map(), reviews: new Map() };
  async function* lines(): AsyncGenerator<string> {
    yield reportHeader;
    for await (const key of exports.list(findingsPrefix(id))) {
      const doubtful = await storedRows(exports, key, InDoubt);
      for (const one of doubtful) count(totals, one);
      yield doubtful.map(reportLine).join('');
    }
  }
  const contentType = 'text/csv; charset=utf-8';
  await exports.writePieces({ key: reportKey(id), texts: lines(), contentType });
  return totals;
};

const closed = (before: Rescreening, moment: Moment): Change => {
  const counts = { suspended: 0, lookedAt: 0, subjects: 0 };
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
  const { suspended, 'looked-at': lookedAt } = [...totals.subjects.values()].reduce(addedGoods, noGoods);
  const counts = { suspended, lookedAt, subjects: totals.subjects.size };
  const after = changed(before, moment, {
    status: moveRescreening(before.status, 'review'),
    counts,
    reviews: reviewsOf(before, totals),
    reportKey: reportKey(before.id),
  });
  return {
    cases: [after],
    opens: departmentTasks(after, days, moment),
    events: [
      happened(suspended > 0 ? 'GoodsSuspended' : 'GoodsLookedAt', moment, by, after, {
        before,
        data: counts,
      }),
    ],
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

/** What is in doubt, as one file; every subject is told on its desk, and each department asked once. */
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
