import * as z from 'zod';
import { Day } from '../../shared/day.ts';
import { unitNames } from '../../shared/unit.ts';
import type { Said } from '../remark/said.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
const names = z.array(text(60)).min(1).max(10);
const limit = z.object({ amount: z.number().positive().max(1_000_000), unit: z.enum(unitNames) });
const of = <K extends Said['kind'], C extends Said['concern']>(
  kind: K,
  ...concerns: readonly [C, ...C[]]
) => ({
  kind: z.literal(kind),
  concern: z.enum(concerns),
});

/** What a person may say that a remark means: the same conditions as a machine reads, or that a person is asked. */
export const Meaning = z.discriminatedUnion('concern', [
  z.object({
    ...of('exclusion', 'endangered-species', 'dual-use', 'other-catalogue'),
    catalogue: text(60),
  }),
  z.object({ ...of('exclusion', 'excluded-name'), names }),
  z.object(of('special-food', 'special-food')),
  z.object({ ...of('mode', 'mode'), only: z.literal('bonded') }),
  z.object({ ...of('product-name', 'product-name'), names }),
  z.object({ ...of('quantity', 'quantity', 'order-quantity'), limit }),
  z.object({
    ...of('quantity', 'combined-quantity'),
    limit,
    with: z
      .object({ tariffs: z.array(z.string().regex(/^\d{4,10}$/)).max(10), names: z.array(text(60)).max(10) })
      .refine(({ tariffs, names: others }) => tariffs.length + others.length > 0, {
        error: 'A shared quantity is shared with something.',
      }),
  }),
  z.object(of('trace', 'trace-code')),
  z.object(of('unknown', 'unknown')),
]) satisfies z.ZodType<Said>;
export type Meaning = z.infer<typeof Meaning>;

/** How a person reads the remark of an entry, in place of the machine. The text stays as published. */
export const Reading = z.object({
  /** Everything that the remark asks; a remark that says something is never read as nothing. */
  says: z.array(Meaning).min(1).max(6),
  why: z.string(),
  /** Who says so, by name: it is read wherever the entry is. */
  by: z.string(),
  on: Day,
});
export type Reading = Readonly<z.infer<typeof Reading>>;
