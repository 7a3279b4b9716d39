import * as z from 'zod';
import type { Subject } from '#domain/filing/subject.ts';
import { type GoodsFiling, moveGoodsFiling } from '#domain/positive-list/goods-filing.ts';
import type { GoodsReviewTerms } from '#domain/positive-list/goods-review-terms.ts';
import type { PublishedList } from '#domain/positive-list/published-list.ts';
import { findingsAtMost, rowTally, type Tally } from '#domain/positive-list/row-tally.ts';
import type { ScreenedRow } from '#domain/positive-list/screened-row.ts';
import { TableUnreadable } from '../adapters/tables/table-unreadable.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Change, Ports } from '../ports.ts';
import { fingerprinted } from './fingerprint.ts';
import { readGoodsFile } from './goods-file.ts';
import { resultKey, rowsKey, samplesKey } from './goods-keys.ts';
import { questionsOf, questionTasks } from './question-tasks.ts';
import { readGoodsFiling, yardstickOn } from './review-scene.ts';
import { jsonLine, jsonLines } from './stored-rows.ts';
import { writeResult } from './write-result.ts';

const Input = z.object({ id: z.string() });
const by = 'screen-goods';

/** What was counted, and the bytes it was counted in. */
type Screened = Tally & { readonly sha256: string };

type Scene = {
  readonly filing: GoodsFiling;
  readonly subject: Subject;
  readonly terms: GoodsReviewTerms;
  readonly list: PublishedList | undefined;
  readonly moment: Moment;
};

/** Passes the rows on as lines of the stored file, counting them as they go. */
async function* counted(
  rows: AsyncIterable<ScreenedRow>,
  { add }: ReturnType<typeof rowTally>,
): AsyncGenerator<string> {
  for await (const row of rows) {
    add(row);
    yield jsonLine(row);
  }
}

/** What the officer sees of each question, without reading the whole file again. */
const storeSamples = ({ exports }: Ports, id: string, { raised }: Tally) =>
  Promise.all(
    raised.map(({ question, samples }) =>
      exports.write({
        key: samplesKey(id, question),
        body: samples.map(jsonLine).join(''),
        contentType: jsonLines,
      }),
    ),
  );

/** Holds every row against the list and keeps what became of it; or says why the file is no table of goods. */
const screenFile = async (
  ports: Ports,
  { id, objectKey }: GoodsFiling,
  { terms, yardstick }: Awaited<ReturnType<typeof yardstickOn>>,
): Promise<Screened | TableUnreadable> => {
  const tally = rowTally();
  const { bytes, sha256 } = fingerprinted(await ports.evidence.read(objectKey));
  try {
    const { rows } = await readGoodsFile(bytes, yardstick, terms.mostRows);
    const texts = counted(rows, tally);
    await ports.exports.writePieces({ key: rowsKey(id), texts, contentType: jsonLines });
  } catch (error) {
    if (error instanceof TableUnreadable) return error;
    throw error;
  }
  const total = tally.total();
  await storeSamples(ports, id, total);
  return { ...total, sha256: sha256() };
};

const unreadable = ({ filing, moment }: Scene, { refusals }: TableUnreadable): Change => {
  const after = changed(filing, moment, {
    status: moveGoodsFiling(filing.status, 'refuse'),
    findings: refusals.slice(0, findingsAtMost),
    findingCount: refusals.length,
  });
  const data = { findings: after.findings.map(({ code }) => code) };
  return {
    cases: [after],
    events: [happened('GoodsUnreadable', moment, by, after, { before: filing, data })],
  };
};

/** What is known of the file once its rows have been screened, whoever must still be asked. */
const screenedAs = (
  { list }: Scene,
  { counts, findings, findingCount, sha256 }: Screened,
): Partial<GoodsFiling> => ({
  ...(list ? { list: { id: list.id, version: list.version, title: list.title } } : {}),
  counts,
  sha256,
  findings: [...findings],
  findingCount,
});

const answered = (scene: Scene, total: Screened): Change => {
  const { filing, moment } = scene;
  const after = changed(filing, moment, {
    ...screenedAs(scene, total),
    status: moveGoodsFiling(filing.status, 'answer'),
    resultKey: resultKey(filing.id),
  });
  const data = { counts: total.counts };
  return { cases: [after], events: [happened('GoodsAnswered', moment, by, after, { before: filing, data })] };
};

const putToDepartments = (scene: Scene, total: Screened): Change => {
  const { filing, subject, terms, moment } = scene;
  const after = changed(filing, moment, {
    ...screenedAs(scene, total),
    status: moveGoodsFiling(filing.status, 'review'),
    questions: questionsOf(filing, total, terms),
  });
  const data = { counts: total.counts, questions: after.questions.map(({ code }) => code) };
  return {
    cases: [after],
    opens: questionTasks(after, subject, terms, moment),
    events: [happened('GoodsPutToDepartments', moment, by, after, { before: filing, data })],
  };
};

const settle = async (ports: Ports, scene: Scene, screened: Screened | TableUnreadable): Promise<Change> => {
  if (screened instanceof TableUnreadable) return unreadable(scene, screened);
  if (screened.raised.length > 0) return putToDepartments(scene, screened);
  await writeResult(ports, scene.filing.id, {});
  return answered(scene, screened);
};

/**
 * Holds every row against the list in force on the day of submission. Rows that only a person can decide become one
 * question per reason; where there is none, the result file is written at once.
 */
export const screenGoods = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing, subject } = await readGoodsFiling(ports, id);
  if (filing.status !== 'submitted') return standingOf(ports, filing);
  const moment = momentOf(ports);
  const basis = await yardstickOn(ports, filing.mode, filing.submittedOn ?? moment.today);
  const screened = await screenFile(ports, filing, basis);
  const scene = { filing, subject, terms: basis.terms, list: basis.list, moment };
  await ports.register.commit(await settle(ports, scene, screened));
  return standingOf(ports, (await readGoodsFiling(ports, id)).filing);
};

export const handler = task(Input, screenGoods, connect);
