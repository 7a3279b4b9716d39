import { randomUUID } from 'node:crypto';
import { inLanes, until } from '#demo/patience.ts';
import { decide, type Stage, worklist } from '#demo/stage.ts';
import { filingPath } from '#demo/steps/filing.ts';
import { account, creditCode, form, particulars, type Subject } from '#demo/world/subjects.ts';
import { rounded, secondsOf } from './measure.ts';

type Progress = { readonly pieces: number; readonly screened: number; readonly entered: number };
type Seen = {
  readonly filing: { readonly status: string; readonly counts?: Readonly<Record<string, number>> };
  readonly progress?: Progress;
};

export const importer = (n: number): Subject => ({
  n,
  clerk: `clerk-${(n % 3) + 1}`,
  subjectId: creditCode(n),
  name: `基准进口${n}有限公司`,
  mode: '9610',
});

const answerAll = (stage: Stage, kind: string, people: readonly string[]) =>
  inLanes(people, people.length, async (person) => {
    for (const task of (await worklist(stage, person)).filter((one) => one.case.kind === kind))
      await decide(stage, person, task, 'approve');
  });

/** A subject that is filed for retail import. */
export const filed = async (stage: Stage, subject: Subject) => {
  const clerk = stage.as(subject.clerk);
  await clerk.post('/applicant/subjects', particulars(subject));
  await clerk.put(`/applicant/subjects/${subject.subjectId}/account`, account(subject));
  await clerk.put(filingPath(subject), { form: form(subject) });
  await until('the subject is filed', async () => {
    await answerAll(stage, 'application', ['commerce-1', 'customs-1']);
    const { filings } = await clerk.get<{ filings: { status: string }[] }>(
      `/applicant/subjects/${subject.subjectId}/filings`,
    );
    return filings.some(({ status }) => status === 'in-force');
  });
};

const waitedFor = async (look: () => Promise<Seen>, isSo: (seen: Seen) => boolean) =>
  until(
    'the file of goods gets on',
    async () => {
      const seen = await look();
      return isSo(seen) && seen;
    },
    1_800,
  );

const isDone = (stage: 'screened' | 'entered') => (seen: Seen) =>
  (seen.progress?.pieces ?? 0) > 0 && seen.progress?.[stage] === seen.progress?.pieces;

/** Takes a file of goods from its upload to its result, and answers how long each part took. */
export const fileGoods = async (stage: Stage, subject: Subject, file: Buffer) => {
  const clerk = stage.as(subject.clerk);
  const path = `/applicant/goods/${subject.subjectId}/filings/${randomUUID()}`;
  const look = () => clerk.get<Seen>(path);
  let bytes = 0;
  const parts = {
    upload: await secondsOf(async () => {
      const { uploadUrl, contentType } = await clerk.put<{ uploadUrl: string; contentType: string }>(path, {
        mode: subject.mode,
        fileName: '商品.csv',
        bytes: file.length,
      });
      const headers = { 'content-type': contentType };
      await fetch(uploadUrl, { method: 'PUT', body: new Uint8Array(file), headers });
    }),
    split: await secondsOf(async () => {
      await clerk.post(`${path}/submission`);
      await waitedFor(look, ({ progress }) => (progress?.pieces ?? 0) > 0);
    }),
    screen: await secondsOf(() => waitedFor(look, isDone('screened'))),
    questions: await secondsOf(() =>
      waitedFor(look, ({ filing }) => ['under-review', 'entering', 'answered'].includes(filing.status)),
    ),
    people: await secondsOf(async () => {
      await answerAll(stage, 'goods-filing', ['customs-1', 'market-1', 'commerce-1']);
      await waitedFor(look, ({ filing }) => ['entering', 'answered'].includes(filing.status));
    }),
    enter: await secondsOf(() => waitedFor(look, isDone('entered'))),
    result: await secondsOf(async () => {
      await waitedFor(look, ({ filing }) => filing.status === 'answered');
      const { url } = await clerk.get<{ url: string }>(`${path}/result`);
      bytes = (await (await fetch(url)).arrayBuffer()).byteLength;
    }),
  };
  const { filing, progress } = await look();
  const total = Object.values(parts).reduce((sum, seconds) => sum + seconds, 0);
  return {
    counts: filing.counts,
    pieces: progress?.pieces,
    resultMb: rounded(bytes / 1024 ** 2),
    seconds: Object.fromEntries(Object.entries(parts).map(([name, seconds]) => [name, rounded(seconds, 2)])),
    totalSeconds: rounded(total, 2),
    rowsPerSecond: rounded((filing.counts?.['rows'] ?? 0) / total, 0),
  };
};

type Rescreening = { readonly status: string; readonly counts?: { readonly suspended: number } };

/** Waits until every active goods was held anew, and answers how long that took and how many lost their ground. */
const heldAnew = async (stage: Stage, id: string, begin: () => Promise<unknown>) => {
  const lead = stage.as('market-lead');
  let suspended = 0;
  const seconds = await secondsOf(async () => {
    await begin();
    await until(
      'every goods is held anew',
      async () => {
        const { status, body } = await lead.ask('GET', `/officer/goods/rescreenings/${id}`);
        const seen = body['rescreening'] as Rescreening | undefined;
        suspended = seen?.counts?.suspended ?? 0;
        return status === 200 && seen?.status === 'closed';
      },
      1_800,
    );
  });
  return { seconds: rounded(seconds, 2), suspended };
};

/** A recall of a brand that nobody has: what is measured is the reading. */
export const recall = (stage: Stage) => {
  const id = randomUUID();
  const said = { brand: '无此品牌', words: '基准测试' };
  return heldAnew(stage, `recall-${id}`, () =>
    stage.as('market-lead').put(`/officer/goods/recalls/${id}`, said),
  );
};

/** The night in which a version takes effect: every row is judged anew, and all stand. */
export const night = (stage: Stage, id: string, instant: string) =>
  heldAnew(stage, id, () => stage.machine.moveTo(instant));

/** How many goods a subject may trade. */
export const activeOf = async (stage: Stage, { clerk, subjectId }: Subject): Promise<number> =>
  (await stage.as(clerk).get<{ active: number }>(`/applicant/goods/${subjectId}/counts`)).active;
