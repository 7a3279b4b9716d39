import * as z from 'zod';
import { TariffLine } from '../../shared/hs-code.ts';
import type { ListEntry } from './list.ts';

/** An entry of a list as a person is shown it: enough to find it there. */
export const ShownEntry = z.object({
  tariff: TariffLine,
  name: z.string(),
  remark: z.string(),
  /** The list it stands in; rows screened when there was the one do not say. */
  list: z.string().optional(),
});
export type ShownEntry = z.infer<typeof ShownEntry>;

export const shownFrom =
  (list: string) =>
  ({ tariff, name, remark }: ListEntry): ShownEntry => ({ tariff, name, remark, list });
