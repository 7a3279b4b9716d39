import * as z from 'zod';
import { Papers } from '../../casework/papers.ts';
import { asField } from '../../shared/checked.ts';
import { Day } from '../../shared/day.ts';
import { Fen, sumFen } from '../../shared/money.ts';
import { checkText } from '../../shared/text.ts';

const planWith = <T extends z.ZodType<string, string>>(words: (longest: number) => T) =>
  z.object({
    title: words(120),
    what: words(2000),
    where: words(200),
    costs: z
      .array(z.object({ item: words(120), fen: Fen }))
      .min(1)
      .max(50),
    /** What others pay, the subject itself among them. */
    financing: z.array(z.object({ source: words(120), fen: Fen })).max(20),
    /** The milestones, in their order. */
    schedule: z
      .array(z.object({ milestone: words(120), on: Day }))
      .min(1)
      .max(12),
    askedFen: Fen,
    papers: Papers.default({}),
  });

/** What is to be built or done, where, what it costs, who pays for it and by when. */
export const Plan = planWith(() => z.string());
export type Plan = z.infer<typeof Plan>;

/** The same as somebody types it. */
export const TypedPlan = planWith((longest) => asField(checkText(longest)));

export const costOf = ({ costs }: Pick<Plan, 'costs'>): Fen => sumFen(costs.map(({ fen }) => fen));

export const financedOf = ({ financing, askedFen }: Pick<Plan, 'financing' | 'askedFen'>): Fen =>
  sumFen([askedFen, ...financing.map(({ fen }) => fen)]);
