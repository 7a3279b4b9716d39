import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { TariffLine } from '../../shared/hs-code.ts';
import { Reading } from './reading.ts';

/** One line of a list: goods by their eight digits and their name, with the remark as published. */
export const ListEntry = z.object({
  batch: z.string(),
  line: z.int().positive(),
  tariff: TariffLine,
  name: z.string().min(1),
  remark: z.string(),
  /** How a person reads the remark; absent where the machine reads it. */
  reading: Reading.optional(),
});
export type ListEntry = Readonly<z.infer<typeof ListEntry>>;

/** A version of a list, as a zone's configuration describes it; its entries stand in a CSV beside it. */
export const ListDocument = z.object({
  kind: z.literal('list'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Bilingual,
  version: z.string().min(1),
  effectiveFrom: Day,
  /** The day from which it no longer holds. */
  effectiveTo: Day.optional(),
  demonstration: z.boolean(),
  notice: Bilingual.optional(),
  source: z.string().min(1),
  entries: z.string().regex(/\.csv$/),
});
export type ListDocument = Readonly<z.infer<typeof ListDocument>>;

export type PositiveList = Pick<
  ListDocument,
  'id' | 'title' | 'version' | 'effectiveFrom' | 'effectiveTo' | 'demonstration'
> & {
  readonly entries: readonly ListEntry[];
};

type Dated = Pick<PositiveList, 'effectiveFrom' | 'effectiveTo'>;

/**
 * The version in force on a day: the last one that had taken effect, unless its own end has come. A version that began
 * ends the one before it, and does not give it back.
 */
export const inForceOn = <L extends Dated>(versions: readonly L[], day: Day): L | undefined => {
  const last = versions
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<L | undefined>(
      (latest, version) => (latest && latest.effectiveFrom > version.effectiveFrom ? latest : version),
      undefined,
    );
  return last?.effectiveTo !== undefined && last.effectiveTo <= day ? undefined : last;
};
