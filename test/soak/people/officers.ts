import { inLanes } from '#demo/patience.ts';
import type { Task } from '#demo/stage.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { programmeId, type Window } from '../world/zone.ts';
import { type Acting, answer, awaited, decide, worklist } from './acting.ts';

const reviewers = ['commerce-1', 'commerce-2'] as const;

/** Each has a half of the desk that they share. */
const isOf = (person: string, { case: { id } }: Task): boolean =>
  reviewers[(id.codePointAt(id.length - 2) ?? 0) % reviewers.length] === person;

const workThrough = (acting: Acting) =>
  inLanes(reviewers, reviewers.length, async (person) => {
    const mine = (await worklist(acting, person)).filter((task) => isOf(person, task));
    await inLanes(mine, Math.ceil(acting.lanes / reviewers.length), async (task) => {
      await decide(acting, person, task, 'approve');
      acting.progress.add(1);
    });
  });

const undecided = ['submitted', 'under-review'] as const satisfies readonly Claim['status'][];

const someAt =
  ({ callers }: Acting) =>
  async (status: Claim['status']): Promise<boolean> =>
    (await callers.reads<{ claims: unknown[] }>('auditor-1', `/officer/claims?status=${status}`)).claims
      .length > 0;

/** The department decides on whatever lies on its desk, until every claim is determined. */
export const reviewAll = async (acting: Acting): Promise<void> => {
  await awaited('every claim is determined', async () => {
    await workThrough(acting);
    return !(await Promise.all(undecided.map(someAt(acting)))).includes(true);
  });
};

type Allocations = { readonly allocations: readonly { readonly id: string; readonly status: string }[] };

const reaches = (acting: Acting, id: string, status: string) =>
  awaited(`the allocation ${id} is ${status}`, async () => {
    const { allocations } = await acting.callers.reads<Allocations>('auditor-1', '/officer/allocations');
    return allocations.some((one) => one.id === id && one.status === status);
  });

/** The pool of a window is shared out, confirmed and announced. */
export const shareOut = async (acting: Acting, { periodId }: Window): Promise<void> => {
  const by = 'programme-1';
  const ref = { kind: 'allocation', id: `${programmeId}-${periodId}` } as const;
  await acting.callers.does(by, ['PUT', `/officer/allocations/${programmeId}/${periodId}`, {}]);
  acting.record.note({ what: 'prepared', case: ref, by });
  await answer(acting, 'programme-approver', ref);
  await reaches(acting, ref.id, 'in-notice');
};

/** Once its notice is over, the money is reserved. */
export const noticeIsOver = (acting: Acting, { periodId }: Window): Promise<unknown> =>
  reaches(acting, `${programmeId}-${periodId}`, 'settled');
