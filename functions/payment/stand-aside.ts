import type { Task } from '#domain/casework/task.ts';
import type { Batch } from '#domain/payment/batch.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Ports } from '../ports.ts';

/** The subjects that a person belongs to. */
export const subjectsOf = async (
  { directory }: Pick<Ports, 'directory'>,
  person: string,
): Promise<ReadonlySet<string>> =>
  new Set((await directory.actor(person, person)).memberships.map(({ subjectId }) => subjectId));

const ownCase = (step: string, payments: number): Refusal => ({
  code: 'OWN-CASE',
  at: step,
  found: `${payments}`,
  reason: {
    zh: '办理人是本批次收款企业的成员，应当回避，其意见无效。',
    en: 'Whoever decided belongs to an enterprise that this batch pays; the decision does not count.',
  },
  next: { zh: '请重新制单并由其他同事办理。', en: 'Make a new batch, and let a colleague decide.' },
});

/** A batch pays many subjects at once: whoever belongs to one of them decides about none of it. */
export const conflictOf = async (
  ports: Pick<Ports, 'directory' | 'register'>,
  batch: Batch,
  { step, decidedBy = '' }: Task,
): Promise<readonly Refusal[]> => {
  const own = await subjectsOf(ports, decidedBy);
  if (own.size === 0) return [];
  const paid = (await ports.register.itemsOf(batch.id)).filter(({ subjectId }) => own.has(subjectId));
  return paid.length === 0 ? [] : [ownCase(step, paid.length)];
};
