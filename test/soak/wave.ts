import { endOf } from '#domain/shared/day.ts';
import type { Clock } from './clock.ts';
import type { Acting } from './people/acting.ts';
import { claimAll } from './people/claimants.ts';
import { type BankLines, hearFromBank, payOut } from './people/finance.ts';
import { noticeIsOver, reviewAll, shareOut } from './people/officers.ts';
import type { Tally } from './tally.ts';
import type { Wished } from './world/claims.ts';
import { noticeDays, type Window } from './world/zone.ts';

export type Wave = { readonly window: Window; readonly claims: readonly Wished[] };

/** Each claim: opened, two papers announced and uploaded, submitted, decided; shared out, reserved, released, paid. */
export const stepsOfClaim = 11;

const hour = 3_600_000;

/** So many hours after 24:00 of the nth day after the window closed, in Beijing. */
const afterWindow = ({ to }: Window, days: number, hours: number): number =>
  Date.parse(endOf(to)) + days * 24 * hour + hours * hour;

const opening = ({ from }: Window): number => Date.parse(`${from}T09:00:00+08:00`);

type Settings = {
  readonly acting: Acting;
  readonly clock: Clock;
  readonly lines: BankLines;
  readonly tally: Tally;
};

/** One window, from the first claim to the last payment. */
export const playWave = async (
  { acting, clock, lines, tally }: Settings,
  { window, claims }: Wave,
): Promise<void> => {
  const allMoved = () => acting.progress.add(claims.length);
  await clock.reach(opening(window));
  await claimAll(acting, claims);
  await reviewAll(acting);
  await clock.reach(afterWindow(window, 0, 9));
  await shareOut(acting, window);
  allMoved();
  await clock.reach(afterWindow(window, noticeDays, 1));
  await noticeIsOver(acting, window);
  allMoved();
  await clock.reach(afterWindow(window, noticeDays, 9));
  const batch = await payOut(acting, window);
  allMoved();
  await hearFromBank(acting, batch, lines);
  allMoved();
  tally.claimsPaid += claims.length;
};
