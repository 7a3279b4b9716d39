import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from './clock/clock.ts';
import type { Services } from './integrations/call-service.ts';
import type { Functions } from './lambda/functions.ts';
import type { Outcome } from './lambda/messages.ts';
import { openEngine } from './states/engine.ts';
import { parseJson } from './states/json.ts';
import type { Deployment } from './template/deployment.ts';
import { stateMachine } from './template/kinds/step-functions.ts';

type Settings = {
  deployment: Deployment;
  functions: Functions;
  services: Services;
  readObject: (bucket: string, key: string) => AsyncIterable<Uint8Array>;
  journalFile: string;
  clock: Clock;
  /** Called after every task that may have written to a table. */
  wrote: () => void;
};

/** The state machines of the templates, on the engine, with the rest of this cloud as their world. */
export const openWorkflows = (it: Settings) => {
  mkdirSync(dirname(it.journalFile), { recursive: true });
  return openEngine({
    machines: machinesOf(it.deployment),
    journalFile: it.journalFile,
    clock: it.clock,
    tasks: {
      knows: it.services.knows,
      readObject: it.readObject,
      invokeFunction: async (nameOrArn, payload) => ({
        payload: payloadOf(await it.functions.invoke(nameOrArn, JSON.stringify(payload))),
      }),
      callService: async (service, action, args) => {
        const result = await it.services.call(service, action, args);
        it.wrote();
        return parseJson(JSON.stringify(result));
      },
    },
  });
};

/** As the templates write them: what is to be put in for `${name}` stands beside the text. */
export const definitionsOf = (deployment: Deployment) =>
  deployment.all(stateMachine).map(({ arn, name, properties }) => ({
    arn,
    name,
    text: Object.entries(properties.DefinitionSubstitutions ?? {}).reduce(
      (text, [key, value]) => text.replaceAll(`\${${key}}`, String(value)),
      properties.DefinitionString,
    ),
  }));

const machinesOf = (deployment: Deployment) =>
  definitionsOf(deployment).map(({ arn, name, text }) => ({ arn, name, definition: parseJson(text) }));

const payloadOf = ({ payload, functionError }: Outcome) => {
  if (!functionError) return parseJson(payload);
  const { errorType = 'Lambda.Unknown' }: { errorType?: string } = JSON.parse(payload);
  throw Object.assign(new Error(payload), { name: errorType });
};
