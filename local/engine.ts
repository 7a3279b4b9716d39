import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from './clock/clock.ts';
import { handsOf, permitFor, type World } from './integrations/hands.ts';
import { openEngine } from './states/engine.ts';
import { parseJson } from './states/json.ts';
import type { Deployment } from './template/deployment.ts';
import { stateMachine } from './template/kinds/step-functions.ts';

type Settings = World & { deployment: Deployment; journalFile: string; clock: Clock };

/** The state machines of the templates, on the engine, with the rest of this cloud as their world. */
export const openWorkflows = (it: Settings) => {
  mkdirSync(dirname(it.journalFile), { recursive: true });
  const machines = machinesOf(it.deployment);
  const hands = new Map(machines.map((machine) => [machine.arn, handsOf(machine, it)] as const));
  /** A machine that has left the templates has left its role behind. */
  const handsFor = (arn: string) => hands.get(arn) ?? handsOf({ name: arn, roleArn: '' }, it);
  return openEngine({
    machines,
    journalFile: it.journalFile,
    clock: it.clock,
    tasks: { ...handsFor(''), knows: it.services.knows, as: handsFor },
    permitFor: permitFor(it.permissions),
  });
};

/** As the templates write them: what is to be put in for `${name}` stands beside the text. */
export const definitionsOf = (deployment: Deployment) =>
  deployment.all(stateMachine).map(({ arn, name, properties }) => ({
    arn,
    name,
    roleArn: properties.RoleArn,
    text: Object.entries(properties.DefinitionSubstitutions ?? {}).reduce(
      (text, [key, value]) => text.replaceAll(`\${${key}}`, String(value)),
      properties.DefinitionString,
    ),
  }));

const machinesOf = (deployment: Deployment) =>
  definitionsOf(deployment).map(({ text, ...machine }) => ({ ...machine, definition: parseJson(text) }));
