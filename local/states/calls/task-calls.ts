import { executionArn } from '../arns.ts';
import { aName, type Beginning } from '../begin.ts';
import type { Execution } from '../execution.ts';
import { Refused } from '../failure.ts';
import { type Integrations, onBehalfOf } from '../integrations.ts';
import type { Happening } from '../interpreter/happening.ts';
import type { Effect } from '../interpreter/run.ts';
import type { Journal } from '../journal/journal.ts';
import type { Machines } from '../machines.ts';
import { jsonFrom } from '../operations/find.ts';
import { unanswered } from '../unanswered.ts';
import { calls, type OwnOperations } from './call.ts';
import { failureOfCall } from './error-names.ts';
import { outcomeFor, readStarter, startedAnswer, starterOf, startOf } from './nested-execution.ts';

export type CallEffect = Extract<Effect, { kind: 'call' }>;

type Needs = {
  journal: Journal;
  machines: Machines;
  integrations: Integrations;
  own: OwnOperations;
  begin: (beginning: Beginning) => Promise<Execution>;
  deliver: (execution: number, happening: Happening) => Promise<boolean>;
  inBackground: (work: Promise<unknown>) => void;
};

const isSync = ({ resource }: CallEffect) => resource.pattern.startsWith('sync');

const isAbout =
  ({ flow, attempt }: { flow: number; attempt: number }) =>
  (effect: CallEffect) =>
    effect.flow === flow && effect.attempt === attempt;

/** Carries out what tasks ask for. */
export const openCalls = ({ journal, machines, integrations, own, begin, deliver, inBackground }: Needs) => {
  const handsOf = (execution: Execution) => onBehalfOf(integrations, machines.of(execution));

  const childFor = async (execution: Execution, effect: CallEffect): Promise<Execution> => {
    const starter = starterOf(execution.id, effect);
    const known = journal.findStartedBy(starter);
    if (known) return known;
    const { arn, input, name = aName() } = startOf(effect.arguments);
    handsOf(execution).permit?.('states:StartExecution', arn);
    const found = machines.find(arn);
    if (!found) throw new Refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return begin({
      machine: found.machine,
      definition: found.id,
      arn: executionArn(arn, name),
      name,
      input: jsonFrom(input, 'InvalidExecutionInput'),
      ...(isSync(effect) && { startedBy: starter }),
    });
  };

  const tellParent = async (parent: number, effect: CallEffect, child: Execution) => {
    const { flow, attempt } = effect;
    await deliver(parent, { kind: 'submitted', flow, attempt, result: startedAnswer(child) });
    if (child.status !== 'RUNNING') await deliver(parent, outcomeFor(effect, child, machines.of(child)));
  };

  const startAnother = async (execution: Execution, effect: CallEffect): Promise<Happening | undefined> => {
    const { flow, attempt } = effect;
    const child = await childFor(execution, effect);
    if (!isSync(effect)) return { kind: 'answered', flow, attempt, result: startedAnswer(child) };
    await tellParent(execution.id, effect, journal.find(child.arn) ?? child);
    return undefined;
  };

  const call = async (execution: Execution, effect: CallEffect): Promise<Happening> => {
    const { flow, attempt, resource } = effect;
    const result = await calls[resource.kind](
      { integrations: handsOf(execution), own },
      resource,
      effect.arguments,
    );
    return { kind: 'answered', flow, attempt, result };
  };

  const perform = async (execution: Execution, effect: CallEffect): Promise<Happening | undefined> => {
    try {
      return await (effect.resource.kind === 'states'
        ? startAnother(execution, effect)
        : call(execution, effect));
    } catch (thrown) {
      const { flow, attempt, resource } = effect;
      return { kind: 'refused', flow, attempt, failure: failureOfCall(resource, thrown) };
    }
  };

  const effectWaitingFor = (parent: number, flow: number, attempt: number): CallEffect | undefined => {
    const waiting = journal.load(parent);
    const effects = waiting ? unanswered(waiting, machines.of(waiting)).effects : [];
    return effects.filter((effect) => effect.kind === 'call').find(isAbout({ flow, attempt }));
  };

  return {
    perform,
    /** A task no longer waits for the execution it had started. */
    abandon: async (execution: number, asked: { flow: number; attempt: number }) => {
      const child = journal.findStartedBy(starterOf(execution, asked));
      if (child?.status === 'RUNNING') await deliver(child.id, { kind: 'stopped', failure: {} });
    },
    /** An execution has ended: the task that waits for it is told. */
    closed: (child: Execution) => {
      const starter = child.startedBy === undefined ? undefined : readStarter(child.startedBy);
      if (!starter) return;
      const effect = effectWaitingFor(starter.execution, starter.flow, starter.attempt);
      if (effect) inBackground(tellParent(starter.execution, effect, child));
    },
  };
};
