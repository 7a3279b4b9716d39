import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import { type Database, transaction } from '../data/database.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { account, region } from '../template/kind.ts';
import { rule, schedule } from '../template/kinds/events.ts';
import { refuse } from '../template/stop.ts';
import { owedTo } from './buses.ts';
import { type Next, nextOf } from './cron.ts';
import { type Deliveries, day, type Owed } from './deliveries.ts';
import { isTarget, serviceOf } from './targets.ts';

type LaterCall = (target: string, payload: string) => Owed;
type Settings = {
  deployment: Deployment;
  database: Database;
  deliveries: Deliveries;
  laterCall: LaterCall;
  clock: Clock;
};

/** What is due, when, and whom it is owed to then. */
type Plan = { name: string; expression: string; next: Next; owed: (due: number) => Owed[] };

export type Schedules = { start: () => void; list: () => { name: string; due: string }[]; stop: () => void };

/**
 * Schedules by our clock. What came due while nobody was running is made up for once; and when the clock jumps over
 * many due moments, a target that still has one to answer is not given another: it would see the same moment.
 */
export const openSchedules = (settings: Settings): Schedules => {
  const { database, deliveries, clock } = settings;
  database.exec(`CREATE TABLE IF NOT EXISTS schedules (
    name TEXT PRIMARY KEY, expression TEXT NOT NULL, due REAL
  ) STRICT`);
  const remembered = database.prepare('SELECT due FROM schedules WHERE name = ? AND expression = ?');
  const remember = database.prepare('INSERT OR REPLACE INTO schedules VALUES (?, ?, ?)');
  const all = database.prepare('SELECT name, due FROM schedules WHERE due IS NOT NULL ORDER BY due');
  const plans = plansOf(settings);
  const alarms = new Map<string, () => void>();
  const lastOwed = new Map<string, number[]>();

  const isBusy = ({ name }: Plan) => lastOwed.get(name)?.some((id) => deliveries.isOwed(id)) ?? false;

  const ring = (plan: Plan, due: number) => {
    const next = plan.next(Math.max(due, clock.now()));
    if (!isBusy(plan)) lastOwed.set(plan.name, oweAndRemember(plan, due, next));
    arm(plan, next);
  };

  const oweAndRemember = (plan: Plan, due: number, next: number | undefined) =>
    transaction(database, () => {
      remember.run(plan.name, plan.expression, next ?? null);
      return plan.owed(due).map((each) => deliveries.owe(each));
    });

  const arm = (plan: Plan, due: number | undefined) => {
    if (due !== undefined)
      alarms.set(
        plan.name,
        clock.at(due, () => ring(plan, due)),
      );
  };

  const firstDue = (plan: Plan) => {
    const row = remembered.get(plan.name, plan.expression);
    if (row) return row['due'] === null ? undefined : Number(row['due']);
    const due = plan.next(clock.now());
    remember.run(plan.name, plan.expression, due ?? null);
    return due;
  };

  return {
    start: () => {
      for (const plan of plans) arm(plan, firstDue(plan));
    },
    list: () =>
      all.all().map(({ name, due }) => ({ name: String(name), due: new Date(Number(due)).toISOString() })),
    stop: () => {
      for (const cancel of alarms.values()) cancel();
    },
  };
};

const plansOf = ({ deployment, laterCall }: Settings): Plan[] => [
  ...deployment
    .all(schedule)
    .filter(({ properties }) => properties.State === 'ENABLED')
    .map((it): Plan => {
      const { Target, ScheduleExpression, ScheduleExpressionTimezone, StartDate, EndDate } = it.properties;
      if (!isTarget(Target.Arn)) refuse(it, `has the target ${Target.Arn}`);
      const next = readNext(it, ScheduleExpression, ScheduleExpressionTimezone);
      const owed = (due: number): Owed[] => [scheduled(Target, told(it, due), laterCall)];
      return { name: it.name, expression: ScheduleExpression, next: within(next, StartDate, EndDate), owed };
    }),
  ...deployment
    .all(rule)
    .filter(({ properties }) => properties.State === 'ENABLED')
    .flatMap((it): Plan[] => {
      const { ScheduleExpression: expression, Targets } = it.properties;
      if (expression === undefined) return [];
      const owed = (due: number) =>
        Targets.map((target) => owedTo(target, it, scheduledEvent(it.arn, due), laterCall));
      return [{ name: it.name, expression, next: readNext(it, expression, 'UTC'), owed }];
    }),
];

const readNext = (it: Resource, expression: string, timeZone: string) => {
  try {
    return nextOf(expression, timeZone);
  } catch (failure) {
    return refuse(it, `has ${failure instanceof Error ? failure.message : failure}`);
  }
};

const within = (next: Next, from: string | undefined, until: string | undefined): Next => {
  const start = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
  return (after) => {
    const due = next(Math.max(after, start - 1));
    return due !== undefined && due <= end ? due : undefined;
  };
};

type Target = {
  Arn: string;
  RetryPolicy?:
    | { MaximumRetryAttempts?: number | undefined; MaximumEventAgeInSeconds?: number | undefined }
    | undefined;
  DeadLetterConfig?: { Arn?: string | undefined } | undefined;
};

const scheduled = (
  { Arn, RetryPolicy, DeadLetterConfig }: Target,
  payload: string,
  laterCall: LaterCall,
): Owed => {
  if (serviceOf(Arn) === 'lambda') return laterCall(Arn, payload);
  return {
    target: Arn,
    payload,
    retries: RetryPolicy?.MaximumRetryAttempts ?? 185,
    longest: (RetryPolicy?.MaximumEventAgeInSeconds ?? day / 1000) * 1000,
    onFailure: JSON.stringify({ deadLetter: DeadLetterConfig?.Arn }),
  };
};

type Told = { arn: string; properties: { Target: { Input?: string | undefined } } };

/** The words that Scheduler puts in for what it knows. */
const told = ({ arn, properties }: Told, due: number) =>
  (properties.Target.Input ?? '{}')
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.scheduled-time>', seconds(due))
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');

const seconds = (instant: number) => `${new Date(instant).toISOString().slice(0, 19)}Z`;

const scheduledEvent = (ruleArn: string, due: number) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account,
  time: seconds(due),
  region,
  resources: [ruleArn],
  detail: {},
});
