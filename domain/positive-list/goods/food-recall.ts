import * as z from 'zod';
import { Day } from '../../shared/day.ts';

/** From that day on, food of these chapters names an enterprise in China that recalls it. */
export const FoodRecall = z.object({ from: Day, chapters: z.array(z.string().regex(/^\d{2}$/)) });
type FoodRecall = Readonly<z.infer<typeof FoodRecall>>;

export const mustBeRecallable = ({ from, chapters }: FoodRecall, hsCode: string, today: Day): boolean =>
  today >= from && chapters.includes(hsCode.slice(0, 2));
