import * as z from 'zod';
import { eventsOn, standingBans } from '#domain/credit/bans-on.ts';
import { banKindOf, eventKindOf } from '#domain/credit/credit-terms.ts';
import { effectWords } from '#domain/credit/effects.ts';
import { gradesOn } from '#domain/credit/grades-on.ts';
import { BanScope } from '#domain/credit/record.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { addDays, Day } from '#domain/shared/day.ts';
import type { CreditOnDay } from '../effects/credit-on.ts';

const Ground = z.object({
  by: z.enum(['grade', 'ban', 'no-grade']),
  title: Bilingual,
  entryId: z.string().optional(),
  document: z.string().optional(),
  since: Day.optional(),
  until: Day.optional(),
  clause: z.string(),
  repair: Bilingual.optional(),
});

const Effect = z.object({
  dimension: z.enum(['filing', 'goods', 'claim', 'payment']),
  effect: z.string(),
  words: Bilingual,
  grounds: z.array(Ground),
});

/** A credit record as it stands on a day, in words; by whose hand it was written is not told here. */
export const CreditView = z
  .object({
    on: Day,
    effects: z.array(Effect),
    grades: z.array(
      z.object({
        entryId: z.string(),
        scheme: Bilingual,
        grade: Bilingual,
        aeo: z.boolean(),
        from: Day,
        until: Day.optional(),
        document: z.string(),
        clause: z.string(),
      }),
    ),
    events: z.array(
      z.object({
        entryId: z.string(),
        title: Bilingual,
        polarity: z.enum(['good', 'bad']),
        weight: z.int(),
        on: Day,
        document: z.string(),
        clause: z.string().optional(),
        remark: z.string().optional(),
      }),
    ),
    bans: z.array(
      z.object({
        entryId: z.string(),
        title: Bilingual,
        scope: BanScope,
        from: Day,
        until: Day.optional(),
        holds: z.boolean(),
        document: z.string(),
        clause: z.string().optional(),
        remark: z.string(),
        repair: Bilingual.optional(),
        /** The first day on which repair may be applied for; absent where it cannot be repaired. */
        repairableFrom: Day.optional(),
        becauseOf: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'CreditView' });
export type CreditView = z.input<typeof CreditView>;

const called = (id: string): Bilingual => ({ zh: id, en: id });

const effectsShown = ({ effects }: CreditOnDay): CreditView['effects'] =>
  [effects.filing, effects.goods, effects.claim, effects.payment].map(({ dimension, effect, grounds }) => {
    const words: Readonly<Record<string, Bilingual>> = effectWords[dimension];
    return { dimension, effect, words: words[effect] ?? called(effect), grounds: [...grounds] };
  });

const gradesShown = ({ record, terms }: CreditOnDay, day: Day): CreditView['grades'] =>
  (terms ? gradesOn(record, terms, day) : []).map(({ scheme, set, grade, entry, until }) => ({
    entryId: entry.id,
    scheme: scheme.title,
    grade: grade.title,
    aeo: grade.aeo,
    from: entry.from,
    until,
    document: entry.document,
    clause: set.clause,
  }));

const eventsShown = ({ record, terms }: CreditOnDay, day: Day): CreditView['events'] =>
  eventsOn(record, day).map(({ id, kind, polarity, weight, on, document, remark }) => {
    const known = terms && eventKindOf(terms, kind);
    return {
      entryId: id,
      title: known?.title ?? called(kind),
      polarity,
      weight,
      on,
      document,
      clause: known?.clause,
      remark,
    };
  });

const bansShown = ({ record, terms }: CreditOnDay, day: Day): CreditView['bans'] =>
  standingBans(record).map(({ id, kind, scope, from, until, document, remark, becauseOf }) => {
    const known = terms && banKindOf(terms, kind);
    return {
      entryId: id,
      title: known?.title ?? called(kind),
      scope,
      from,
      until,
      holds: from <= day && (until === undefined || day < until),
      document,
      clause: known?.clause,
      remark,
      repair: known?.repair,
      repairableFrom: known?.repairAfterDays === undefined ? undefined : addDays(from, known.repairAfterDays),
      becauseOf,
    };
  });

export const creditView = (credit: CreditOnDay, day: Day): CreditView => ({
  on: day,
  effects: effectsShown(credit),
  grades: gradesShown(credit, day),
  events: eventsShown(credit, day),
  bans: bansShown(credit, day),
});
