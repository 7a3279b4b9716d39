import { randomUUID } from 'node:crypto';
import { inLanes } from '../patience.ts';
import type { Stage } from '../stage.ts';
import type { Subject } from '../world/subjects.ts';
import { uploadDocument } from './papers.ts';

type Entry = { readonly key: string; readonly since: string; readonly goods: { readonly name: string } };
type Batch = { readonly code: string };

const shelfLife = 180;

/** The day so many days from an instant; a batch was made before it came into the book. */
const dayFrom = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** Each batch with as much behind it as its place says: the third has its code and nothing else. */
const batches = [
  { age: 40, certificates: ['origin', 'health'], checks: ['laboratory', 'department'] },
  { age: 25, certificates: ['origin'], checks: ['laboratory'] },
  { age: 3, certificates: [], checks: [] },
] as const;

type Plan = (typeof batches)[number];
type Registered = { readonly code: string; readonly on: string };

const register = async (
  stage: Stage,
  { clerk, subjectId }: Subject,
  { key, since }: Entry,
  { age }: Plan,
): Promise<Registered> => {
  const producedOn = dayFrom(since, -age);
  const path = `/applicant/goods/${subjectId}/book/${key}/batches/${randomUUID()}`;
  const { code } = await stage.as(clerk).put<Batch>(path, {
    batchNumber: `YS-${producedOn.replaceAll('-', '')}`,
    quantity: 20 * age,
    producedOn,
    expiresOn: dayFrom(since, shelfLife - age),
  });
  return { code, on: dayFrom(since, -1) };
};

const check = {
  laboratory: ({ as }: Stage, { clerk, subjectId }: Subject, { code, on }: Registered) =>
    as(clerk).put(`/applicant/goods/${subjectId}/traces/${code}/checks/${randomUUID()}`, {
      what: '菌落总数',
      on,
      result: 'conforms',
      by: '满洲里演示检测中心',
    }),
  department: ({ as }: Stage, _: Subject, { code, on }: Registered) =>
    as('market-1').put(`/officer/goods/traces/${code}/checks/${randomUUID()}`, {
      what: '中文标签抽查',
      on,
      result: 'conforms',
    }),
};

/** Batches of the first goods in a subject's book; one paper stands behind the certificates of several. */
export const traceGoods = async (stage: Stage, subject: Subject) => {
  const { subjectId, clerk } = subject;
  const { items } = await stage
    .as(clerk)
    .get<{ items: Entry[] }>(`/applicant/goods/${subjectId}/book?status=active`);
  const documentId = await uploadDocument(stage, subject, 'certificate', '原产地证书（演示）.pdf');
  const planned = items
    .slice(0, batches.length)
    .map((entry, n) => ({ entry, plan: batches[n] ?? batches[0] }));
  await inLanes(planned, planned.length, async ({ entry, plan }) => {
    const batch = await register(stage, subject, entry, plan);
    const path = `/applicant/goods/${subjectId}/traces/${batch.code}/certificates`;
    for (const [n, kind] of plan.certificates.entries())
      await stage.as(clerk).post(path, {
        kind,
        number: `YS-${kind.toUpperCase()}-${plan.age}`,
        ...(n === 0 ? { documentId } : {}),
      });
    for (const by of plan.checks) await check[by](stage, subject, batch);
  });
};
