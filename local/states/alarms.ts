import type { Clock } from '#local/clock/clock.ts';
import type { Journal, Ringing } from './journal/journal.ts';

type Needs = { journal: Journal; clock: Clock; ring: (ringing: Ringing) => Promise<unknown> };

/** All alarms stand in the journal; the clock is asked for the next one only. */
export const openAlarms = ({ journal, clock, ring }: Needs) => {
  const ringing = new Set<string>();
  let armedFor = Number.POSITIVE_INFINITY;
  let disarm = () => {};

  const arm = (due: number) => {
    if (due >= armedFor) return;
    disarm();
    armedFor = due;
    disarm = clock.at(due, wake);
  };

  const ringOnce = (alarm: Ringing) => {
    const key = `${alarm.execution}.${alarm.flow}.${alarm.due}`;
    if (ringing.has(key)) return;
    ringing.add(key);
    void ring(alarm).finally(() => ringing.delete(key));
  };

  const wake = () => {
    armedFor = Number.POSITIVE_INFINITY;
    const now = clock.now();
    for (const alarm of journal.dueBy(now)) ringOnce(alarm);
    const next = journal.nextDueAfter(now);
    if (next !== undefined) arm(next);
  };

  return { arm, wake, stop: () => disarm() };
};
