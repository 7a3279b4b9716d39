import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';

/** A window as people know it. */
export const WindowSeen = z.object({
  programmeId: z.string(),
  title: Bilingual,
  period: Programme.shape.period,
});
export type WindowSeen = z.infer<typeof WindowSeen>;

export const windowSeen = ({ id, title, period }: Programme): WindowSeen => ({
  programmeId: id,
  title,
  period,
});
