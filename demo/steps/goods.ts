import { randomUUID } from 'node:crypto';
import { expectThat, inLanes, until } from '../patience.ts';
import { decide, type Stage, type Task, worklist } from '../stage.ts';
import { type GoodsFile, goodsFile } from '../world/goods.ts';
import { type Subject, subjects } from '../world/subjects.ts';
import { put } from './papers.ts';

type Counts = Record<'rows' | 'passed' | 'refused' | 'referred' | 'defective', number>;
type GoodsFiling = {
  readonly id: string;
  readonly status: string;
  readonly counts?: Counts;
  readonly questions: readonly { readonly rows: number; readonly leadDepartment?: string }[];
};

/** Three that import by retail file their goods: 500 rows, 120 rows, and 60 in GBK. */
const importers = subjects.filter(({ mode }) => mode === '9610').slice(0, 3);
const sizes = [500, 120, 60];

const path = ({ subjectId }: Subject, id: string) => `/applicant/goods/${subjectId}/filings/${id}`;

/** Puts a file of goods where its preview can be seen; answers the id of the filing. */
const bring = async (stage: Stage, subject: Subject, file: GoodsFile): Promise<string> => {
  const id = randomUUID();
  const { fileName, bytes } = file;
  const { uploadUrl, contentType } = await stage
    .as(subject.clerk)
    .put<{ uploadUrl: string; contentType: string }>(path(subject, id), {
      mode: subject.mode,
      fileName,
      bytes: bytes.length,
    });
  await put(uploadUrl, { fileName, bytes, contentType });
  return id;
};

const fileOne = async (stage: Stage, subject: Subject, index: number): Promise<string> => {
  const clerk = stage.as(subject.clerk);
  const file = goodsFile(subject, sizes[index] ?? 60, index === 2 ? 'gbk' : 'utf-8');
  const id = await bring(stage, subject, file);
  const { rows } = await clerk.post<{ rows: unknown[] }>(`${path(subject, id)}/preview`);
  expectThat(rows.length === 20, 'the first twenty rows are shown before anything is submitted');
  await clerk.post(`${path(subject, id)}/submission`);
  return id;
};

const answerers = ['customs-1', 'market-1', 'commerce-1', 'commerce-lead'];

/** Of one enterprise's special food customs thinks otherwise than market supervision; the lead then lets it pass. */
const disputed = importers[1];
const notRegistered = { code: 'NOT-ELIGIBLE', text: '境外生产企业未在海关注册' };
const differs = (person: string, { id, subjectId }: Task) =>
  person === 'customs-1' && subjectId === disputed?.subjectId && id.endsWith('~special-food');

const answer = (stage: Stage, person: string, task: Task) =>
  differs(person, task)
    ? decide(stage, person, task, 'refuse', notRegistered)
    : decide(stage, person, task, 'approve');

/** One question covers every row that raises it. */
const answerQuestions = (stage: Stage, isMeant: (task: Task) => boolean = () => true) =>
  inLanes(answerers, answerers.length, async (person) => {
    const asked = (await worklist(stage, person)).filter((task) => task.case.kind === 'goods-filing');
    for (const task of asked.filter(isMeant)) await answer(stage, person, task);
  });

const answered = async (stage: Stage, subject: Subject, id: string) => {
  const { filing } = await stage.as(subject.clerk).get<{ filing: GoodsFiling }>(path(subject, id));
  expectThat(filing.status !== 'unreadable', `the goods of ${subject.name} can be read`);
  return filing.status === 'answered' && filing;
};

const resultOf = async (stage: Stage, subject: Subject, id: string): Promise<string> => {
  const { url } = await stage.as(subject.clerk).get<{ url: string }>(`${path(subject, id)}/result`);
  return (await fetch(url)).text();
};

/** Goods are held against the list in force; the result file answers row by row. */
export const fileGoods = async (stage: Stage) => {
  const ids = await inLanes(importers, 3, (subject) => fileOne(stage, subject, importers.indexOf(subject)));
  const total: Counts = { rows: 0, passed: 0, refused: 0, referred: 0, defective: 0 };
  let referredToPeople = 0;
  for (const [index, subject] of importers.entries()) {
    const id = ids[index] ?? '';
    const filing = await until('the goods are answered', async () => {
      await answerQuestions(stage);
      return answered(stage, subject, id);
    });
    referredToPeople += filing.questions.reduce((sum, { rows }) => sum + rows, 0);
    expectThat(filing.questions.length === 2, 'one question for each reason, not for each row');
    expectThat(
      filing.questions.some(({ leadDepartment }) => leadDepartment) === (subject === disputed),
      'what departments differ on is put to joint review, and nothing else',
    );
    const lines = (await resultOf(stage, subject, id)).trim().split(/\r?\n/);
    expectThat(lines.length === (sizes[index] ?? 0) + 1, 'the result file has every row');
    for (const [name, count] of Object.entries(filing.counts ?? {})) total[name as keyof Counts] += count;
  }
  stage.told['goods'] = { ...total, referredToPeople };
};

/** A small file of goods that its departments have yet to answer. */
export const submitGoods = async (stage: Stage, subject: Subject, rows: number): Promise<string> => {
  const id = await bring(stage, subject, goodsFile(subject, rows, 'gbk'));
  await stage.as(subject.clerk).post(`${path(subject, id)}/submission`);
  return id;
};

/** The same, answered, so that its goods are in the book. */
export const enterGoods = async (stage: Stage, subject: Subject, rows: number) => {
  const id = await submitGoods(stage, subject, rows);
  await until('the goods are in the book', async () => {
    await answerQuestions(stage, ({ subjectId }) => subjectId === subject.subjectId);
    return answered(stage, subject, id);
  });
};
