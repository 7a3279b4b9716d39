import { Refused } from '../failure.ts';
import { type Integrations, onBehalfOf } from '../integrations.ts';
import type { Json } from '../json.ts';
import type { Machines } from '../machines.ts';
import type { Resource } from '../reading/resource.ts';
import { calls, type OwnOperations } from './call.ts';

type Needs = { integrations: Integrations; machines: Machines; own: OwnOperations };

/** Asks for something outside of any execution, with the rights of a role: a machine that stands here has it. */
export const askOnceWith = ({ integrations, machines, own }: Needs) => {
  const handsFor = (roleArn: string): Integrations => {
    const machine = machines.all().find((one) => one.roleArn === roleArn);
    if (machine) return onBehalfOf(integrations, machine);
    throw new Refused('ValidationException', `No state machine that stands here has the role '${roleArn}'.`);
  };

  return (roleArn: string) => {
    const needs = { integrations: handsFor(roleArn), own };
    return (resource: Resource, args: Json): Promise<Json> => calls[resource.kind](needs, resource, args);
  };
};
