import * as z from 'zod';
import type { Services } from '../integrations/call-service.ts';
import type { Functions } from '../lambda/functions.ts';
import { failureOf, type Outcome } from '../lambda/messages.ts';
import { lotOf } from './lot.ts';
import { type FaultAt, FaultPlan, faultAt, type Place } from './plan.ts';

/** What people may order: a plan, which begins at its first point, or that nothing goes wrong any more. */
export const FaultOrder = z.union([z.strictObject({ off: z.literal(true) }), FaultPlan]);
export type FaultOrder = z.infer<typeof FaultOrder>;

/** One that has happened: at which point of the plan, where, what, and to whom. */
export type Happened = { point: number; place: Place; fault: FaultAt<Place>; what: string; at: string };

type Settings = { now: () => number; kill: () => void; pause: (milliseconds: number) => Promise<void> };

const remembered = 100;
const longestPause = 3_000;

class Fault extends Error {
  constructor(name: string, what: string) {
    super(`${what}: brought about by the plan of faults.`);
    this.name = name;
  }
}

/** By which name whoever called hears of it. */
const names = {
  service: {
    throttled: 'ThrottlingException',
    failed: 'InternalServerError',
    unanswered: 'SdkClientException',
  },
  function: {
    throttled: 'Lambda.TooManyRequestsException',
    failed: 'Lambda.ServiceException',
    unanswered: 'Lambda.ClientExecutionTimeoutException',
  },
} as const;

/** Faults on purpose: each place where something is handed on comes by here. */
export const openFaults = ({ now, kill, pause }: Settings, first?: FaultPlan) => {
  let plan = first;
  let points = 0;
  const happened: Happened[] = [];

  const draw = <P extends Place>(place: P, what: string): FaultAt<P> | undefined => {
    if (!plan) return undefined;
    points += 1;
    const fault = faultAt(plan, place, points);
    if (fault) {
      happened.push({ point: points, place, fault, what, at: new Date(now()).toISOString() });
      happened.splice(0, happened.length - remembered);
    }
    return fault;
  };

  const aPause = () => longestPause * lotOf(plan?.seed ?? 0, points);

  const around = async <T>(place: Place, what: string, act: () => Promise<T>): Promise<T> => {
    const named = names[place === 'service' ? 'service' : 'function'];
    const fates: Readonly<Record<FaultAt<Place>, () => Promise<T>>> = {
      twice: async () => {
        await act();
        return act();
      },
      late: async () => {
        await pause(aPause());
        return act();
      },
      throttled: async () => {
        throw new Fault(named.throttled, what);
      },
      failed: async () => {
        throw new Fault(plan?.error ?? named.failed, what);
      },
      unanswered: async () => {
        await act();
        throw new Fault(named.unanswered, what);
      },
      killed: async () => {
        const done = act();
        kill();
        return done;
      },
    };
    const fault = draw(place, what);
    return fault ? fates[fault]() : act();
  };

  const asOutcome = (error: unknown): Outcome => {
    if (error instanceof Fault) return failureOf(error);
    throw error;
  };

  return {
    order: (order: FaultOrder) => {
      plan = 'off' in order ? undefined : order;
      points = 0;
      happened.length = 0;
    },
    standing: () => ({ plan: plan ?? null, points, happened: happened.toReversed() }),
    /** Functions as they are called by streams, by events, or by anybody else. */
    functionsAt: (place: 'stream' | 'event' | 'function', functions: Functions): Functions => ({
      ...functions,
      invoke: (name, event) => around(place, name, () => functions.invoke(name, event)).catch(asOutcome),
    }),
    services: (services: Services): Services => ({
      ...services,
      call: (service, action, args, key) =>
        around('service', `${service}:${action}`, () => services.call(service, action, args, key)),
    }),
  };
};
export type Faults = ReturnType<typeof openFaults>;
