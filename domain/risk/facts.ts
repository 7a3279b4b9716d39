import * as z from 'zod';

/** Classes of goods that ask for a closer look; most goods are of none. */
export const GoodsClass = z.enum(['food', 'cosmetics', 'animal', 'dual-use']);
export type GoodsClass = z.infer<typeof GoodsClass>;

/** Countries of origin: nothing known against them, not named clearly enough, or named by the zone. */
export const OriginClass = z.enum(['usual', 'unclear', 'watched']);
export type OriginClass = z.infer<typeof OriginClass>;

const count = z.int().nonnegative();

/** What is known of a subject and of its file as a whole: the same for every row of it. */
export const SubjectFacts = z.object({
  /** Days since the subject was registered here. */
  ageDays: count,
  isFirstGoodsFiling: z.boolean(),
  /** Rows it has filed before that were decided, and how many of these were refused. */
  rowsDecided: count,
  rowsRefused: count,
  openBans: count,
  pastBans: count,
  badEvents: count,
  /** Other subjects with the same person, telephone, address or account, and how many of these are under a ban. */
  affiliates: count,
  affiliatesUnderBan: count,
  isAtSharedAddress: z.boolean(),
  /** Departments that have verified something of what it filed. Absent where a case is of the time before this was asked. */
  departmentsVerified: count.optional(),
  /** Every row of the file describes its goods in the same words. */
  allRowsAlike: z.boolean(),
});
export type SubjectFacts = Readonly<z.infer<typeof SubjectFacts>>;

/** What a row says of its goods. A filing states no price, so there is none here. */
export const GoodsFacts = z.object({
  classes: z.array(GoodsClass),
  origin: OriginClass,
  hasBarcode: z.boolean(),
  hasBrand: z.boolean(),
  /** A class of these goods wants a trace code, and there is none. */
  lacksTraceCode: z.boolean(),
  /** Food that does not say whether it is a special food. */
  isSilentOnSpecialFood: z.boolean(),
  /**
   * What was found lately of earlier batches of the same goods. Rows of the time before this was asked say nothing of
   * it: then nothing was weighed.
   */
  failedChecks: count.default(0),
  recalls: count.default(0),
  hasConformingCheck: z.boolean().default(false),
  hasPapers: z.boolean().default(false),
});
export type GoodsFacts = Readonly<z.infer<typeof GoodsFacts>>;
