import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { withoutSignOffs } from '#domain/casework/task.ts';
import { Subject } from '#domain/filing/subject.ts';
import { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { Precedent, precedentsLike } from '#domain/positive-list/goods/precedent.ts';
import type { Question } from '#domain/positive-list/goods/question.ts';
import { Reply } from '#domain/positive-list/goods/reply.ts';
import { RowQuestion } from '#domain/positive-list/goods/row-question.ts';
import { ScreenedRow } from '#domain/positive-list/goods/screened-row.ts';
import { outcomeOf } from '#domain/positive-list/goods/word.ts';
import { goodsRules } from '#domain/risk/rules/index.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { readers } from '../../casework/staff.ts';
import { stored, storedRows } from '../../casework/stored-rows.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Files, Ports } from '../../ports.ts';
import { BandCounts, FileRisk } from '../review/file-risk.ts';
import { withReplies } from '../review/replies.ts';
import { readGoodsFiling } from '../review/review-scene.ts';
import { riskKey, samplesKey } from './goods-keys.ts';

const AskedQuestion = RowQuestion.extend({
  /** What has come of it; absent while somebody is still to reply. */
  outcome: Reply.optional(),
  samples: z.array(ScreenedRow),
  precedents: z.array(Precedent),
  /** How many of its rows stand in which band of risk; absent where none was scored. */
  bands: BandCounts.optional(),
}).meta({ id: 'AskedQuestion' });

const samplesOf = async (files: Files, id: string, question: string): Promise<ScreenedRow[]> =>
  storedRows(files, samplesKey(id, question), ScreenedRow);

/** So many tariff lines of the samples are looked up; a question rarely has more. */
const linesAtMost = 20;

/** Earlier decisions about goods like the samples; not those of this very filing. */
const precedentsOf = async ({ precedents }: Ports, id: string, code: Question, samples: ScreenedRow[]) => {
  const tariffs = new Set(samples.flatMap(({ goods }) => goods?.hsCode.slice(0, 8) ?? []));
  const found = await Promise.all([...tariffs].slice(0, linesAtMost).map((one) => precedents.of(one, code)));
  return precedentsLike(
    found.flat().filter(({ filingId }) => filingId !== id),
    samples,
  );
};

const bandsIn = async ({ exports }: Ports, id: string): Promise<FileRisk['bands']> =>
  (await exports.bytesOf(riskKey(id))) === undefined
    ? {}
    : (await stored(exports, riskKey(id), FileRisk)).bands;

const RiskReason = z.object({ code: z.string(), reason: Bilingual, clause: z.string() });

/** Why points are given, by the codes that the rows name. */
const riskReasons: z.input<typeof RiskReason>[] = goodsRules.map(({ code, reason, clause }) => ({
  code,
  reason,
  clause,
}));

const asked =
  (ports: Ports, id: string, bands: FileRisk['bands']) =>
  async (question: RowQuestion): Promise<z.infer<typeof AskedQuestion>> => {
    const samples = await samplesOf(ports.exports, id, question.code);
    const precedents = await precedentsOf(ports, id, question.code, samples);
    const counts = bands[question.code];
    const outcome = outcomeOf(question);
    return {
      ...question,
      samples,
      precedents,
      ...(outcome ? { outcome } : {}),
      ...(counts ? { bands: counts } : {}),
    };
  };

/** Everything about a goods filing on one page: each question with the rows that raise it, up to two hundred of them. */
export const getGoodsCase = route(
  {
    id: 'getGoodsCase',
    method: 'GET',
    path: '/api/officer/goods/filings/{id}',
    who: readers,
    summary: { zh: '商品备案案卷', en: 'The file of a goods filing' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      filing: GoodsFiling,
      subject: Subject,
      questions: z.array(AskedQuestion),
      riskReasons: z.array(RiskReason),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { id } }) => {
    if (!(await ports.register.get('goods-filing', id))) return notFound('该商品备案', 'goods filing');
    const { filing, subject } = await readGoodsFiling(ports, id);
    const ref = { kind: 'goods-filing', id } as const;
    const bands = await bandsIn(ports, id);
    const [tasks, events] = await Promise.all([ports.register.tasksOf(ref), ports.register.history(ref)]);
    // As each department replies, before all have: officers see advice as it comes in.
    const replied = withReplies(filing.questions, tasks);
    const questions = await Promise.all(replied.map(asked(ports, id, bands)));
    return {
      filing,
      subject,
      questions,
      riskReasons,
      tasks: withoutSignOffs(tasks).map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
