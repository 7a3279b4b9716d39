import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Programme } from '../api/schema.ts';

/** The milestones of a programme that names them; of others the plan does. */
export const namedMilestones = ({ formula: { amount } }: Programme): readonly Bilingual[] | undefined =>
  amount.kind === 'instalments' ? amount.milestones.map(({ title }) => title) : undefined;

/** A plan of which nothing is written but the milestones that its programme names. */
export const freshPlan = (programme: Programme) => ({
  costs: [{}],
  financing: [],
  schedule: namedMilestones(programme)?.map(({ zh }) => ({ milestone: zh })) ?? [{}],
});

/** A word that tells a project apart from the subject's others, made once. */
export const freshKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 8);
