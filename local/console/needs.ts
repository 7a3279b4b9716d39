import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../clock/clock.ts';
import type { Deliveries } from '../events/deliveries.ts';
import type { Queues } from '../events/queues.ts';
import type { Recent } from '../events/recent.ts';
import type { Schedules } from '../events/schedules.ts';
import type { Faults } from '../faults/faults.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Objects } from '../s3/objects.ts';
import type { Engine } from '../states/engine.ts';
import type { Standing } from '../streams/standing.ts';
import type { Deployment } from '../template/deployment.ts';

/** What the console looks at. It has no state of its own. */
export type Sights = {
  clock: Clock;
  engine: () => Engine;
  functions: Functions;
  queues: Queues;
  deliveries: Deliveries;
  schedules: Schedules;
  faults: Faults;
  recent: Recent;
  sendAgain: (id: string) => boolean;
  streams: () => Promise<Standing[]>;
  objects: Objects;
  client: DynamoDBClient;
  deployment: Deployment;
  denied: () => readonly string[];
  logFile: (functionName: string) => string;
};
