import { Template } from 'aws-cdk-lib/assertions';
import type { CaseRef } from '#domain/casework/case.ts';
import { resumeTask } from '#functions/casework/resume-task.ts';
import type { Ports } from '#functions/ports.ts';
import type { JsonObject } from '#local/states/json.ts';
import { anEngine, functionArn, look, machineArn, namedError } from '../local/support/an-engine.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { synthesized } from './synth.ts';

type Step = (ports: Ports, input: { readonly id: string }) => Promise<unknown>;
type Steps = Readonly<Record<string, Step>>;
type Intrinsic = Readonly<Record<string, unknown>>;

/** The hash that CDK puts behind a name. */
const withoutHash = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '');

const plain = (part: unknown): string => {
  if (typeof part === 'string') return part;
  const { 'Fn::GetAtt': attribute, Ref: ref }: Intrinsic = Object(part);
  if (Array.isArray(attribute)) return functionArn(withoutHash(String(attribute[0])));
  return ref === 'AWS::Partition' ? 'aws' : 'Register';
};

let casework: Template | undefined;

/** The definition as it was synthesized, with nothing filled in but names. */
const definitionOf = (machine: string): JsonObject => {
  casework ??= Template.fromStack(synthesized().stacks.casework);
  const machines = Object.entries(casework.findResources('AWS::StepFunctions::StateMachine'));
  const found = machines.find(([id]) => id.startsWith(machine))?.[1];
  if (!found) throw new Error(`There is no state machine ${machine}.`);
  const { 'Fn::Join': join }: Intrinsic = Object(found['Properties'].DefinitionString);
  const [, parts] = Array.isArray(join) ? join : [];
  return JSON.parse([parts].flat().map(plain).join(''));
};

const textAt = (value: unknown, ...path: readonly string[]): string =>
  String(path.reduce<unknown>((inner, key) => Object(inner)[key], value));

/** A step's own input and errors, as a function of that name has them. */
const invoked = async (ports: Ports, steps: Steps, name: string, payload: unknown) => {
  const step = steps[name.split(':').at(-1) ?? name];
  if (!step) throw namedError('Lambda.ResourceNotFoundException', name);
  const result = await step(ports, { id: textAt(payload, 'id') });
  return { payload: JSON.parse(JSON.stringify(result)) };
};

/**
 * A state machine from the synthesized template, on the engine, with these steps as its functions. `carry` does what
 * the stream does: it hands every decision to whoever waits for it.
 */
export const theMachine = (ports: MemoryPorts, machine: string, steps: Steps) => {
  const { engine } = anEngine({
    definition: definitionOf(machine),
    tasks: {
      invokeFunction: (name, payload) => invoked(ports, steps, name, payload),
      callService: async (_service, _action, args) => {
        const taskId = textAt(args, 'Key', 'sk', 'S').slice('TOKEN#'.length);
        ports.waits.leave(taskId, textAt(args, 'ExpressionAttributeValues', ':token', 'S'));
        return {};
      },
    },
  });
  const workflows: Ports['workflows'] = {
    ...ports.workflows,
    resume: async (taskToken, decision) => {
      await engine.sendTaskSuccess({ taskToken, output: JSON.stringify({ decision }) });
    },
  };

  const carry = async () => {
    await engine.idle();
    for (const taskId of await ports.waits.waiting()) await resumeTask({ ...ports, workflows }, taskId);
    await engine.idle();
  };

  const start = async ({ id }: CaseRef) => {
    const { executionArn } = await engine.startExecution({
      stateMachineArn: machineArn('M'),
      name: id,
      input: JSON.stringify({ id }),
    });
    await engine.idle();
    return executionArn;
  };

  /** The states that were entered, in order and without the inside of a wait, and how the execution stands. */
  const story = async (executionArn: string) => {
    const { status, events, error, cause } = await look(engine, executionArn);
    const path = events
      .filter((event) => textAt(event, 'type').endsWith('StateEntered'))
      .map((event) => textAt(event, 'stateEnteredEventDetails', 'name'))
      .filter((name) => !name.endsWith(', by token'));
    return { status, path, trouble: error ?? cause };
  };

  return { engine, start, carry, story };
};
