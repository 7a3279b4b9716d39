import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';
import { windowsKnownOn } from '../../zone/windows.ts';

/** A window as people know it. */
export const WindowSeen = z.object({
  programmeId: z.string(),
  title: Bilingual,
  period: Programme.shape.period,
});
export type WindowSeen = z.infer<typeof WindowSeen>;

export const windowsSeen = async (ports: Pick<Ports, 'zone'>, today: string): Promise<WindowSeen[]> =>
  (await windowsKnownOn(ports, today)).map(({ id, title, period }) => ({ programmeId: id, title, period }));
