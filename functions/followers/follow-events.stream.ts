import type { DynamoDBRecord } from 'aws-lambda';
import { type ToldEvent, toldEvent } from '../casework/told-event.ts';
import { connectFiles } from '../connect.ts';
import { stream } from '../edge/stream.ts';
import { bookRepayments, repaymentsNoted } from '../payment/recovery/book-repayments.ts';
import { carryOutReversals, tasksDecided } from '../payment/recovery/carry-out-reversals.ts';
import type { Ports } from '../ports.ts';
import { leavesMoney, serveNow } from '../subsidy/allocation/serve-after.ts';
import { endsOfClaims, releaseNumbers } from '../subsidy/claims/release-numbers.ts';
import { changesOfPlans, tellRosters } from '../subsidy/courses/tell-rosters.ts';

type Follower = {
  readonly after: ReadonlySet<string>;
  readonly follow: (ports: Ports, event: ToldEvent) => Promise<unknown>;
};

/** What follows from an event beside the workflow of its case, in this order. Each may be done twice. */
const followers: readonly Follower[] = [
  { after: endsOfClaims, follow: (ports, { ref, version }) => releaseNumbers(ports, ref.id, version) },
  { after: repaymentsNoted, follow: (ports, { ref }) => bookRepayments(ports, ref.id) },
  { after: changesOfPlans, follow: (ports, { ref }) => tellRosters(ports, ref.id) },
  {
    after: tasksDecided,
    follow: async (ports, { ref }) => ref.kind === 'recovery' && carryOutReversals(ports, ref.id),
  },
  { after: leavesMoney, follow: async (ports) => void (await serveNow(ports)) },
];

export const followEvents = async (ports: Ports, record: DynamoDBRecord): Promise<void> => {
  for (const { after, follow } of followers) {
    const event = toldEvent(record, ({ type }) => after.has(type));
    if (event) await follow(ports, event);
  }
};

export const handler = stream(followEvents, connectFiles);
