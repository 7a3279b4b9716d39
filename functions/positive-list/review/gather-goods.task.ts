import * as z from 'zod';
import type { RecordedRisk } from '#domain/casework/recorded-risk.ts';
import type { Subject } from '#domain/filing/subject.ts';
import {
  type GoodsFiling,
  moveGoodsFiling,
  type RowCounts,
} from '#domain/positive-list/goods/goods-filing.ts';
import type { GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import type { Manifest } from '#domain/positive-list/goods/piece.ts';
import { rowTally, Tally } from '#domain/positive-list/goods/row-tally.ts';
import type { PublishedList } from '#domain/positive-list/lists/published-list.ts';
import { store, stored, storeRows } from '../../casework/stored-rows.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, Ports } from '../../ports.ts';
import { riskWithFile, termsOf } from '../../risk/risk-of-file.ts';
import { pieceRiskKey, riskKey, samplesKey, screenedCountsKey, tallyKey } from '../goods/goods-keys.ts';
import { addedRisk, FileRisk } from './file-risk.ts';
import { questionsOf, questionTasks } from './question-tasks.ts';
import { manifestOf, piecesOf } from './read-manifest.ts';
import { readGoodsFiling, yardstickOn } from './review-scene.ts';

const Input = z.object({ id: z.string() });
const by = 'gather-goods';

type Scene = {
  readonly filing: GoodsFiling;
  readonly subject: Subject;
  readonly terms: GoodsReviewTerms;
  readonly lists: readonly PublishedList[];
  readonly manifest: Manifest;
  readonly risk: RecordedRisk | undefined;
  readonly moment: Moment;
};

/** What the pieces have counted, one after another; how many rows of each are what, is kept for whoever pages. */
const gathered = async ({ exports }: Ports, id: string, manifest: Manifest): Promise<Tally> => {
  const tally = rowTally();
  const counts: RowCounts[] = [];
  for (const piece of piecesOf(id, manifest)) {
    const one = await stored(exports, tallyKey(piece), Tally);
    counts.push(one.counts);
    tally.absorb(one);
  }
  await store(exports, screenedCountsKey(id), counts);
  return tally.total();
};

/** What the officer sees of each question, without reading the pieces again. */
const storeSamples = ({ exports }: Ports, id: string, { raised }: Tally) =>
  Promise.all(raised.map(({ question, samples }) => storeRows(exports, samplesKey(id, question), samples)));

/** The risk of the file as a whole, and beside it what its rows have in common; nothing where none was scored. */
const gatheredRisk = async (
  ports: Ports,
  { id, risk }: GoodsFiling,
  manifest: Manifest,
): Promise<RecordedRisk | undefined> => {
  const terms = risk && (await termsOf(ports, risk));
  if (!risk || !terms) return undefined;
  const { exports } = ports;
  const pieces = piecesOf(id, manifest).map((piece) => stored(exports, pieceRiskKey(piece), FileRisk));
  await store(exports, riskKey(id), addedRisk(await Promise.all(pieces)));
  return riskWithFile(risk, terms, manifest);
};

const named = ({ id, version, title }: PublishedList) => ({ id, version, title });

const mustBeOn = (lists: readonly PublishedList[], { list: wanted }: GoodsReviewTerms) => {
  const list = lists.find(({ id }) => id === wanted);
  return list ? { list: named(list) } : {};
};

/** What is known of the file once its rows have been screened, whoever must still be asked. */
const screenedAs = (
  { terms, lists, risk, manifest: { sha256 } }: Scene,
  { counts, findings, findingCount }: Tally,
): Partial<GoodsFiling> => ({
  ...mustBeOn(lists, terms),
  lists: lists.map(named),
  ...(risk ? { risk } : {}),
  counts,
  sha256,
  findings: [...findings],
  findingCount,
});

const decided = (scene: Scene, total: Tally): Change => {
  const { filing, moment } = scene;
  const after = changed(filing, moment, {
    ...screenedAs(scene, total),
    status: moveGoodsFiling(filing.status, 'enter'),
  });
  const data = { counts: total.counts };
  return { cases: [after], events: [happened('GoodsDecided', moment, by, after, { before: filing, data })] };
};

const putToDepartments = (scene: Scene, total: Tally): Change => {
  const { filing, terms, moment } = scene;
  const after = changed(filing, moment, {
    ...screenedAs(scene, total),
    status: moveGoodsFiling(filing.status, 'review'),
    questions: questionsOf(filing, total, terms),
  });
  const data = { counts: total.counts, questions: after.questions.map(({ code }) => code) };
  return {
    cases: [after],
    opens: questionTasks({ ...scene, filing: after }),
    events: [happened('GoodsPutToDepartments', moment, by, after, { before: filing, data })],
  };
};

/**
 * Adds up what the pieces have found. Rows that only a person can decide become one question per reason; where there is
 * none, everything is decided.
 */
export const gatherGoods = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing, subject } = await readGoodsFiling(ports, id);
  if (filing.status !== 'submitted') return standingOf(ports, filing);
  const moment = momentOf(ports);
  const { terms, lists } = await yardstickOn(ports, filing.mode, filing.submittedOn ?? moment.today);
  const manifest = await manifestOf(ports, id);
  const total = await gathered(ports, id, manifest);
  await storeSamples(ports, id, total);
  const risk = await gatheredRisk(ports, filing, manifest);
  const scene = { filing, subject, terms, lists, manifest, risk, moment };
  const change = total.raised.length > 0 ? putToDepartments(scene, total) : decided(scene, total);
  await ports.register.commit(change);
  return standingOf(ports, (await readGoodsFiling(ports, id)).filing);
};

export const handler = task(Input, gatherGoods, connectFiles);
