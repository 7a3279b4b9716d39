import { owing, type Recovery, type RecoveryStatus } from '#domain/payment/recovery/recovery.ts';
import { toBeReversed, unbooked } from '#domain/payment/recovery/sums.ts';
import { casePages } from '../casework/case-pages.ts';
import { doneIn, type Tried, tellFaults, tried } from '../casework/tried.ts';
import { unlessMoved } from '../casework/unless-moved.ts';
import { momentOf } from '../casework/writing.ts';
import { connectFiles } from '../connect.ts';
import { schedule } from '../edge/schedule.ts';
import { bookRepayments } from '../payment/recovery/book-repayments.ts';
import { carryOutReversals } from '../payment/recovery/carry-out-reversals.ts';
import type { Ports } from '../ports.ts';
import { serveNow } from '../subsidy/allocation/serve-after.ts';
import { sweepNumbers } from '../subsidy/claims/sweep-numbers.ts';
import { sweepRosters } from '../subsidy/courses/tell-rosters.ts';

type Known = { readonly id: string };

/** Found before anything is booked: what is repaid, or owed again, goes to another page. */
const recoveriesWith = async (
  ports: Ports,
  statuses: readonly RecoveryStatus[],
  repayments: (recovery: Recovery) => readonly unknown[],
): Promise<Known[]> => {
  const found: Known[] = [];
  for (const status of statuses)
    for await (const page of casePages(ports, 'recovery', status))
      found.push(...page.filter((one) => repayments(one).length > 0));
  return found;
};

/** One after another, since each writes the balance of a fund line. */
const inTurn = async (all: readonly Known[], sweep: (id: string) => Promise<number>): Promise<Tried[]> => {
  const parts: Tried[] = [];
  for (const { id } of all) parts.push(await tried([unlessMoved(sweep(id))]));
  return parts;
};

/** Every night, what should have followed an event that the stream has lost: the same that follows one, over all cases. */
export const sweepEvents = async (ports: Ports) => {
  const toBook = await recoveriesWith(ports, owing, unbooked);
  const booked = await inTurn(toBook, (id) => bookRepayments(ports, id));
  const toReverse = await recoveriesWith(ports, [...owing, 'repaid'], toBeReversed);
  const reversed = await inTurn(toReverse, (id) => carryOutReversals(ports, id));
  const served = await tried([unlessMoved(serveNow(ports))]);
  const freed = await tried([sweepNumbers(ports, momentOf(ports))]);
  const told = await tried([unlessMoved(sweepRosters(ports, momentOf(ports)))]);
  tellFaults([...booked, ...reversed, served, freed, told], 'could not be swept');
  return {
    booked: doneIn(booked),
    reversed: doneIn(reversed),
    served: served.done,
    looked: freed.done,
    told: told.done,
  };
};

export const handler = schedule(sweepEvents, connectFiles);
