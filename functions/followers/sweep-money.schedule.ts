import { owing, type Recovery, unbooked } from '#domain/payment/recovery/recovery.ts';
import { casePages } from '../casework/case-pages.ts';
import { unlessMoved } from '../casework/unless-moved.ts';
import { connectFiles } from '../connect.ts';
import { schedule } from '../edge/schedule.ts';
import { bookRepayments } from '../payment/recovery/book-repayments.ts';
import type { Ports } from '../ports.ts';
import { serveFrom } from '../subsidy/allocation/serve-after.ts';
import { fundLinesOf } from '../zone/fund-lines.ts';

type Job = () => Promise<number>;

const jobsIn = (ports: Ports, page: readonly Recovery[]): Job[] =>
  page
    .filter((one) => unbooked(one).length > 0)
    .map(
      ({ id }) =>
        () =>
          bookRepayments(ports, id),
    );

/** Found before anything is booked: what is repaid goes to another page. */
const bookings = async (ports: Ports): Promise<Job[]> => {
  const jobs: Job[] = [];
  for (const status of owing)
    for await (const page of casePages(ports, 'recovery', status)) jobs.push(...jobsIn(ports, page));
  return jobs;
};

const servings = async (ports: Ports): Promise<Job[]> =>
  (await fundLinesOf(ports.zone)).map(
    ({ id }) =>
      () =>
        serveFrom(ports, id),
  );

/** One after another, since each writes the balance of a fund line; what is wrong with one keeps nobody else waiting. */
const inTurn = async (jobs: readonly Job[]) => {
  const all: PromiseSettledResult<number>[] = [];
  for (const job of jobs) all.push(...(await Promise.allSettled([unlessMoved(job())])));
  return {
    done: all.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0),
    faults: all.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : [])),
  };
};

/**
 * Every night: money that came back and is not booked, and whoever waits for money that is free, though the stream has
 * lost the event after which it should have happened.
 */
export const sweepMoney = async (ports: Ports) => {
  const booked = await inTurn(await bookings(ports));
  const served = await inTurn(await servings(ports));
  const faults = [...booked.faults, ...served.faults];
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} could not be swept. The first: ${faults[0]}`);
  return { booked: booked.done, served: served.done };
};

export const handler = schedule(sweepMoney, connectFiles);
