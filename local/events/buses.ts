import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { account, region } from '../template/kind.ts';
import { eventBus, type RuleTarget, rule } from '../template/kinds/events.ts';
import { refuse } from '../template/stop.ts';
import { type Deliveries, day, type Owed } from './deliveries.ts';
import { inputOf } from './input.ts';
import { compilePattern, type Matches } from './pattern.ts';
import type { Match, Recent } from './recent.ts';
import { isTarget, serviceOf } from './targets.ts';

export type Entry = {
  source: string;
  'detail-type': string;
  detail: unknown;
  resources?: readonly string[];
  time?: number | undefined;
};

export type Buses = {
  has: (bus: string) => boolean;
  /** Joins the transaction that the caller may have open; the event is on its way once that is committed. */
  put: (bus: string, entry: Entry) => string;
};

type Rule = Resource<z.infer<typeof rule.honoured>>;
type Ready = { rule: Rule; bus: string; matches: Matches };
type Settings = {
  deployment: Deployment;
  deliveries: Pick<Deliveries, 'owe'>;
  laterCall: (target: string, payload: string) => Owed;
  clock: Clock;
  recent: Recent;
};

export const openBuses = ({ deployment, deliveries, laterCall, clock, recent }: Settings): Buses => {
  const names = new Set(['default', ...deployment.all(eventBus).map(({ name }) => name)]);
  const ready = deployment.all(rule).flatMap(readyRule);

  return {
    has: (bus) => names.has(busName(bus)),
    put: (bus, { source, 'detail-type': detailType, detail, resources = [], time = clock.now() }) => {
      const event = {
        version: '0',
        id: randomUUID(),
        'detail-type': detailType,
        source,
        account,
        time: `${new Date(time).toISOString().slice(0, 19)}Z`,
        region,
        resources,
        detail,
      };
      const takers = ready.filter((each) => each.bus === busName(bus) && each.matches(event));
      const matches = takers.flatMap(({ rule: taker }) =>
        taker.properties.Targets.map(
          (target): Match => ({
            rule: taker.name,
            target: target.Arn,
            delivery: deliveries.owe(owedTo(target, taker, event, laterCall)),
          }),
        ),
      );
      recent.note({ at: clock.now(), bus: busName(bus), event, matches });
      return event.id;
    },
  };
};

export const busName = (nameOrArn: string) => nameOrArn.split('/').at(-1) ?? '';

const readyRule = (it: Rule): Ready[] => {
  const { EventPattern, EventBusName, State, Targets } = it.properties;
  for (const { Arn } of Targets) if (!isTarget(Arn)) refuse(it, `has the target ${Arn}`);
  if (!EventPattern || State === 'DISABLED') return [];
  refuseSilence(it, EventPattern);
  return [{ rule: it, bus: busName(EventBusName), matches: compiled(it, EventPattern) }];
};

/** What the services of this cloud tell the default bus. */
const toldHere: Record<string, readonly string[]> = { 'aws.s3': ['Object Created'] };

/** A rule that waits for what no service here ever tells would be silent, and nobody would know. */
const refuseSilence = (it: Rule, { source, 'detail-type': type }: Record<string, unknown>) => {
  const services = texts(source).filter((each) => each.startsWith('aws.'));
  for (const service of services) {
    const told = toldHere[service] ?? refuse(it, `waits for events of ${service}`);
    const untold = texts(type).find((each) => !told.includes(each));
    if (untold !== undefined) refuse(it, `waits for "${untold}" of ${service}`);
  }
};

const texts = (values: unknown) => [values].flat().filter((each) => typeof each === 'string');

const compiled = (it: Rule, pattern: unknown) => {
  try {
    return compilePattern(pattern);
  } catch (failure) {
    return refuse(it, `has a pattern with ${failure instanceof Error ? failure.message : failure}`);
  }
};

export const owedTo = (
  target: RuleTarget,
  { arn, name }: Pick<Rule, 'arn' | 'name'>,
  event: Record<string, unknown>,
  laterCall: Settings['laterCall'],
): Owed => {
  const payload = inputOf(target, { event, ruleArn: arn, ruleName: name });
  // Lambda takes an event at once and has its own way to go on with it; a rule's retries end there.
  if (serviceOf(target.Arn) === 'lambda') return laterCall(target.Arn, payload);
  return {
    target: target.Arn,
    payload,
    retries: target.RetryPolicy?.MaximumRetryAttempts ?? 185,
    longest: (target.RetryPolicy?.MaximumEventAgeInSeconds ?? day / 1000) * 1000,
    onFailure: JSON.stringify({ deadLetter: target.DeadLetterConfig?.Arn, rule: arn }),
  };
};
