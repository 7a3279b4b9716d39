import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { BasisPoints, Fen } from '../../shared/money.ts';
import { Amounts } from './claim-figures.ts';
import { rateNames } from './rates.ts';
import { stageNames } from './stages.ts';

const Count = z.int().nonnegative();

/** How many claims stand so, and what they come to. */
const StateRow = z.object({ status: z.string(), claims: Count, amounts: Amounts });

const StageRow = z.object({
  stage: z.enum(stageNames),
  /** So many stretches have ended. */
  ended: Count,
  medianDays: z.int().optional(),
  p90Days: z.int().optional(),
});

/** Of so many, so many; no ratio of nothing. */
const RateRow = z.object({ rate: z.enum(rateNames), of: Count, are: Count, ratio: BasisPoints.optional() });

const ReasonRow = z.object({ code: z.string(), times: Count });

export const Figures = z.object({
  claims: Count,
  states: z.array(StateRow),
  stages: z.array(StageRow),
  rates: z.array(RateRow),
  reasons: z.array(ReasonRow),
});
export type Figures = z.infer<typeof Figures>;

export const DepartmentRow = z.object({
  department: z.string(),
  title: Bilingual,
  asked: Count,
  answered: Count,
  answeredLate: Count,
  openLate: Count,
});
export type DepartmentRow = z.infer<typeof DepartmentRow>;

export const PoolRow = z.object({
  fundLineId: z.string(),
  title: Bilingual,
  poolFen: Fen,
  reservedFen: Fen,
  committedFen: Fen,
  paidFen: Fen,
  recoveredFen: Fen,
  use: BasisPoints.optional(),
});
export type PoolRow = z.infer<typeof PoolRow>;

/** The claims of the zone in figures, as they were at one moment. */
export const ClaimStatistics = z.object({
  on: Day,
  at: Instant,
  whole: Figures,
  programmes: z.array(z.object({ programmeId: z.string(), title: Bilingual, figures: Figures })),
  departments: z.array(DepartmentRow),
  pools: z.array(PoolRow),
});
export type ClaimStatistics = z.infer<typeof ClaimStatistics>;
