import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Deployment } from '../template/deployment.ts';
import { eventInvokeConfig, lambdaFunction } from '../template/kinds/lambda.ts';
import { refuse } from '../template/stop.ts';
import { type Delivery, day, type GiveUp, type Owed } from './deliveries.ts';
import type { Queues } from './queues.ts';

/** The one thing that events ask of the state machines. */
export type StartExecution = (asked: {
  stateMachineArn: string;
  name: string;
  input: string;
}) => Promise<unknown>;

type Settings = { functions: Functions; queues: Queues; startExecution: StartExecution };

type Target = (delivery: Delivery, settings: Settings) => Promise<void>;

class FunctionFailed extends Error {
  override name = 'FunctionFailed';
  readonly payload: string;
  constructor(payload: string) {
    super(payload);
    this.payload = payload;
  }
}

const targets: Record<string, Target> = {
  lambda: async ({ target, payload }, { functions }) => {
    const outcome = await functions.invoke(target, payload);
    if (outcome.functionError) throw new FunctionFailed(outcome.payload);
  },
  states: async ({ target, payload, id, since }, { startExecution }) => {
    // The same name after a crash starts nothing twice.
    await startExecution({
      stateMachineArn: target,
      name: `delivery-${id}-${Math.round(since)}`,
      input: payload,
    });
  },
  sqs: async ({ target, payload }, { queues }) => {
    queues.send(target, payload);
  },
};

export const serviceOf = (arn: string) => arn.split(':')[2] ?? '';
export const isTarget = (arn: string) => serviceOf(arn) in targets;

export const deliverTo = (settings: Settings) => async (delivery: Delivery) => {
  const target = targets[serviceOf(delivery.target)];
  if (!target) throw new Error(`Nothing can be delivered to ${delivery.target}.`);
  await target(delivery, settings);
};

/** What becomes of a delivery that is given up: an on-failure record, a dead letter, or at least a line in the list. */
export type Afterwards = { destination?: string | undefined; deadLetter?: string | undefined; rule?: string };

export const lostQueue = 'lost';

export const giveUpTo =
  (queues: Queues, clock: Clock): GiveUp =>
  (delivery, reason) => {
    const { destination, deadLetter, rule }: Afterwards = JSON.parse(delivery.onFailure);
    if (destination !== undefined) queues.send(destination, recordOf(delivery, reason, clock.now()));
    const queue = deadLetter ?? (destination === undefined ? lostQueue : undefined);
    if (queue !== undefined) queues.send(queue, delivery.payload, attributesOf(delivery, reason, rule));
  };

const attributesOf = ({ tries, target }: Delivery, reason: unknown, rule: string | undefined) => ({
  ERROR_MESSAGE: (reason instanceof Error ? reason.message : String(reason)).slice(0, 1000),
  RETRY_ATTEMPTS: String(tries - 1),
  TARGET_ARN: target,
  ...(rule !== undefined && { RULE_ARN: rule }),
});

const recordOf = ({ target, payload, tries }: Delivery, reason: unknown, now: number) =>
  JSON.stringify({
    version: '1.0',
    timestamp: new Date(now).toISOString(),
    requestContext: {
      requestId: randomUUID(),
      functionArn: `${target}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: tries,
    },
    requestPayload: JSON.parse(payload),
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: reason instanceof FunctionFailed ? JSON.parse(reason.payload) : String(reason),
  });

/** How Lambda itself goes on with an event that nobody waits for: two more tries within six hours, unless told otherwise. */
export const openLaterCalls = (deployment: Deployment) => {
  const configured = new Map(
    deployment.all(eventInvokeConfig).map((it) => [it.properties.FunctionName, it] as const),
  );
  const known = new Map(
    deployment.all(lambdaFunction).map(({ name, arn, properties }) => {
      const config = configured.get(name);
      const destination = config?.properties.DestinationConfig?.OnFailure?.Destination;
      if (config && destination !== undefined && serviceOf(destination) !== 'sqs') {
        refuse(config, `has the destination ${destination}`);
      }
      const afterwards: Afterwards = { destination, deadLetter: properties.DeadLetterConfig?.TargetArn };
      return [
        arn,
        {
          retries: config?.properties.MaximumRetryAttempts ?? 2,
          longest: (config?.properties.MaximumEventAgeInSeconds ?? 21_600) * 1000,
          onFailure: JSON.stringify(afterwards),
        },
      ] as const;
    }),
  );
  return (target: string, payload: string): Owed => ({
    target,
    payload,
    ...(known.get(target) ?? { retries: 2, longest: day / 4, onFailure: '{}' }),
  });
};
