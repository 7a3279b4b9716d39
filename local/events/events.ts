import type { Clock } from '../clock/clock.ts';
import type { Database } from '../data/database.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Permissions } from '../permissions/permissions.ts';
import type { Deployment } from '../template/deployment.ts';
import { lambdaFunction } from '../template/kinds/lambda.ts';
import { type Entry, openBuses } from './buses.ts';
import { openDeliveries } from './deliveries.ts';
import { eventsApi } from './events-api.ts';
import { openQueues } from './queues.ts';
import { openRecent } from './recent.ts';
import { openSchedules } from './schedules.ts';
import { sendAgainWith } from './send-again.ts';
import { deliverTo, giveUpTo, openLaterCalls, type StartExecution } from './targets.ts';

type Settings = { deployment: Deployment; database: Database; clock: Clock; permissions: Permissions };

/** Buses, schedules, calls that nobody waits for, and the letters of those that failed. */
export const openEvents = ({ deployment, database, clock, permissions }: Settings) => {
  const queues = openQueues(database, clock);
  const deliveries = openDeliveries(database, clock);
  const recent = openRecent();
  const laterCall = openLaterCalls(deployment);
  const buses = openBuses({ deployment, deliveries, laterCall, clock, recent });
  const schedules = openSchedules({ deployment, database, deliveries, laterCall, clock });
  const arns = new Map(deployment.all(lambdaFunction).map(({ name, arn }) => [name, arn]));

  return {
    queues,
    deliveries,
    schedules,
    recent,
    sendAgain: sendAgainWith({ database, queues, deliveries, laterCall }),
    api: eventsApi({ buses, queues, database, permissions }),
    publish: (entry: Entry) => buses.put('default', entry),
    callLater: (functionName: string, event: string) => {
      deliveries.owe(laterCall(arns.get(functionName) ?? functionName, event));
    },
    start: (hands: { functions: Functions; startExecution: StartExecution }) => {
      deliveries.start(deliverTo({ ...hands, queues }), giveUpTo(queues, clock));
      schedules.start();
    },
    stop: () => {
      schedules.stop();
      deliveries.stop();
    },
  };
};
