import type { Programme } from '../api/schema.ts';
import type { Plan } from './use-projects.ts';

/** A plan of which nothing is written but what its programme says: the milestones, where it names them. */
export const freshPlan = ({ formula: { amount } }: Programme): Partial<Plan> => ({
  costs: [{ item: '', fen: 0 }],
  financing: [],
  schedule:
    amount.kind === 'instalments'
      ? amount.milestones.map(({ title }) => ({ milestone: title.zh, on: '' }))
      : [{ milestone: '', on: '' }],
});

export const namesMilestones = ({ formula: { amount } }: Programme): boolean => amount.kind === 'instalments';

/** A word that tells a project apart from the subject's others, made once. */
export const freshKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 8);
