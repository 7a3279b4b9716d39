import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type Lots, lotsFrom } from '#local/faults/lot.ts';
import { type FaultAt, type FaultPlan, faultAt } from '#local/faults/plan.ts';
import type { Waiting } from './gate.ts';
import { claimsIn, sum } from './holds/fact.ts';
import { readsSomething, redriveFailed, sweeps } from './machinery.ts';
import type { Act, Move } from './people/acts.ts';
import {
  asksForReconsideration,
  changesAccount,
  submitsSomething,
  withdrawsSomething,
} from './people/claimants.ts';
import { bankAnswersSomething, makesSomeBatch } from './people/finance.ts';
import { decidesSomething, objects, preparesAllocation } from './people/officers.ts';
import { quiet } from './quiet.ts';
import { type Troubles, watched } from './troubles.ts';
import type { World } from './world.ts';

const second = 1000;
const day = 24 * 3600 * second;
const jumps = [second, second, 20 * second, 20 * second, day / 24, day / 24, day, 8 * day] as const;

const letsTimePass: Move = (world, lots) => {
  const jump = lots.oneOf(jumps) ?? second;
  world.moveTo(world.now() + jump);
  return { words: `${jump / second} seconds pass`, done: Promise.resolve(true) };
};

type Drawn = { readonly share: number; readonly move: Move; readonly isApt?: (world: World) => boolean };

const someClaimIs =
  (...statuses: readonly Claim['status'][]) =>
  (world: World): boolean =>
    claimsIn(world).some(({ status }) => statuses.includes(status));

const allAreDetermined = (world: World): boolean =>
  claimsIn(world).every(
    ({ status }) => status !== 'draft' && status !== 'submitted' && status !== 'under-review',
  );

/** A claim that is withdrawn while a function is at it is where two of them meet. */
const isBeingScreened = ({ lives }: World): boolean =>
  [...lives].some(({ name }) => name.startsWith('ScreenClaim'));

/** How often whom, of all who do something. What is not apt is done now and then all the same. */
const moves: readonly Drawn[] = [
  { share: 24, move: decidesSomething },
  { share: 10, move: submitsSomething, isApt: someClaimIs('draft', 'needs-correction') },
  { share: 1, move: withdrawsSomething, isApt: isBeingScreened },
  { share: 1, move: asksForReconsideration, isApt: someClaimIs('refused') },
  { share: 1, move: changesAccount, isApt: someClaimIs('reserved', 'in-batch', 'returned') },
  { share: 3, move: (world) => preparesAllocation(world, 'programme-officer'), isApt: allAreDetermined },
  { share: 2, move: objects, isApt: someClaimIs('in-notice', 'objected') },
  { share: 5, move: makesSomeBatch, isApt: someClaimIs('reserved', 'returned') },
  { share: 6, move: bankAnswersSomething },
  { share: 5, move: letsTimePass },
  { share: 2, move: sweeps },
];
const allShares = sum(moves.map(({ share }) => share));
const inaptShare = 0.05;

const drawnMove = (lots: Lots): Drawn | undefined => {
  let lot = lots.below(allShares);
  return moves.find(({ share }) => {
    lot -= share;
    return lot < 0;
  });
};

const act = (world: World, lots: Lots): Act | undefined => {
  const drawn = drawnMove(lots);
  const isApt = drawn?.isApt?.(world) ?? true;
  return isApt || lots.happens(inaptShare) ? drawn?.move(world, lots) : undefined;
};

const named = (name: string) => (what: string) => Object.assign(new Error(what), { name });

/** By which name whoever made the call hears of it. */
const refusals = {
  service: {
    throttled: named('ThrottlingException'),
    failed: named('InternalServerError'),
    unanswered: named('TimeoutError'),
  },
  'leave token': {
    throttled: named('ThrottlingException'),
    failed: named('InternalServerError'),
    unanswered: named('SdkClientException'),
  },
  function: {
    throttled: named('Lambda.TooManyRequestsException'),
    failed: named('Lambda.ServiceException'),
    unanswered: named('Lambda.ClientExecutionTimeoutException'),
  },
} as const;

type Kind = keyof typeof refusals;
const isKind = (what: string): what is Kind => what in refusals;
const kindOf = ({ what }: Waiting): Kind => (isKind(what) ? what : 'service');

/** What becomes of a call, and what is said of it. */
const fates: Readonly<Record<FaultAt<'function'>, (call: Waiting, world: World) => void>> = {
  late: ({ goAhead }) => goAhead(),
  throttled: (call) => call.refuse(refusals[kindOf(call)].throttled(call.what)),
  failed: (call) => call.refuse(refusals[kindOf(call)].failed(call.what)),
  unanswered: (call) => call.loseAnswer(refusals[kindOf(call)].unanswered(call.what)),
  killed: ({ goAhead }, world) => {
    goAhead();
    world.kill();
  },
};

const takesUpAgain = (count: number): string | undefined =>
  count > 0 ? `the operator takes up ${count} that had failed` : undefined;

/** What has failed can be taken up again for fourteen days; an operator does not let it come to that. */
const longestUnseen = 5 * day;

/** At most so many things are under way at once; nobody begins anything new until some of it is done. */
const crowd = 10;

/** One thing after another, each drawn from the seed: a call gets through, or does not; somebody does something. */
export const openStorm = (world: World, plan: FaultPlan, troubles: Troubles) => {
  const lots = lotsFrom(plan.seed);
  let points = 0;
  let lookedAt = world.now();

  const letThrough = (): string | undefined => {
    const call = world.gate.take(lots.below(world.gate.count()));
    if (!call) return undefined;
    points += 1;
    const fault = faultAt(plan, kindOf(call) === 'function' ? 'function' : 'service', points);
    if (fault) fates[fault](call, world);
    else call.goAhead();
    return `${call.life.name}: ${call.what}${fault ? ` is ${fault}` : ''}`;
  };

  const operatorLooks = async (): Promise<string | undefined> => {
    lookedAt = world.now();
    return takesUpAgain(await redriveFailed(world, troubles));
  };

  const hears = (): string | undefined => {
    points += 1;
    const heard = readsSomething(world, lots, faultAt(plan, 'stream', points) === 'twice');
    return heard && watched(heard, troubles);
  };

  const somebodyActs = (): string | undefined => {
    const done = world.lives.size < crowd ? act(world, lots) : undefined;
    return done && watched(done, troubles);
  };

  return {
    /** In words, what was done; nothing where there was nothing of the kind that was drawn. */
    step: async (): Promise<string | undefined> => {
      await quiet(world);
      const lot = lots.next();
      if (lot < 0.01 || world.now() - lookedAt > longestUnseen) return operatorLooks();
      if (lot < 0.65 && world.gate.count() > 0) return letThrough();
      return lot < 0.85 ? hears() : somebodyActs();
    },
  };
};
