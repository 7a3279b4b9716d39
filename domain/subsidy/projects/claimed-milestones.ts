import type { Day } from '../../shared/day.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Claim } from '../claims/claim.ts';
import { isClaimed } from './instalments.ts';
import type { Milestone, ProjectTerms } from './milestone.ts';
import { hard } from './plan-defects.ts';

/** What was claimed already stays where it stood: in front, in its order. */
export const claimedIsGone = (
  { milestones }: ProjectTerms,
  before: readonly Milestone[],
  claims: readonly Claim[],
): Refusal[] =>
  before.flatMap((milestone, n) =>
    !isClaimed(milestone, claims) || milestones[n]?.id === milestone.id
      ? []
      : [
          hard(
            {
              code: 'DECISION-CLAIMED',
              at: `milestones.${n}`,
              found: milestones[n]?.title.zh ?? '—',
              expected: milestone.title,
            },
            {
              zh: '已申报的节点须保留在原来的位置。',
              en: 'A milestone that was claimed stays where it stood.',
            },
            { zh: '请保留该节点，只变更其后的节点。', en: 'Keep it, and change what comes after.' },
          ),
        ],
  );

/** What nobody has claimed by its day lapses in the night: nothing is put in force that would. */
export const overdueAlready = (
  { milestones }: ProjectTerms,
  claims: readonly Claim[],
  today: Day,
): Refusal[] =>
  milestones.flatMap((milestone, n) =>
    isClaimed(milestone, claims) || milestone.dueOn >= today
      ? []
      : [
          hard(
            {
              code: 'DECISION-OVERDUE',
              at: `milestones.${n}`,
              found: milestone.dueOn,
              expected: { zh: `不早于 ${today}`, en: `${today} or later` },
            },
            {
              zh: '该节点的日期已过而尚未申报；照此生效，专项当夜即终止。',
              en: 'The day of this milestone has gone by unclaimed: in force like this, the project would lapse tonight.',
            },
            { zh: '请将该节点定在今后的日期。', en: 'Give it a day that is still to come.' },
          ),
        ],
  );
