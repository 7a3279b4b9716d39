import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { kouan } from '#lib/kouan.ts';
import { stageNamed } from '#lib/stages.ts';
import type { JsonObject } from '#local/states/json.ts';

/** The whole system of stage `local`, synthesized without bundling a function. */
export const synthesized = () => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  return { app, stacks: kouan(app, stageNamed('local', {})) };
};

export type Stacks = ReturnType<typeof synthesized>['stacks'];

export type Resource = {
  readonly id: string;
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation says it is.
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

/** Every resource of every stack; ids name the stack. */
export const resourcesOf = (stacks: Stacks): Resource[] =>
  Object.entries(stacks).flatMap(([name, stack]) =>
    Object.entries<Omit<Resource, 'id'>>(Template.fromStack(stack).toJSON()['Resources'] ?? {}).map(
      ([id, resource]) => ({ ...resource, id: `${name}/${id}` }),
    ),
  );

const plain = (id: string) => id.replace(/[0-9A-F]{8}$/, '');

type Part = string | { 'Fn::GetAtt'?: readonly [string, string]; Ref?: string; 'Fn::ImportValue'?: string };

/** What a deployment would put there: a function's ARN by its own name, the partition, another stack's table. */
const resolved = (part: Part): string => {
  if (typeof part === 'string') return part;
  if (part['Fn::GetAtt']) return `arn:aws:lambda:local:000000000000:function:${plain(part['Fn::GetAtt'][0])}`;
  return part.Ref === 'AWS::Partition' ? 'aws' : 'Register';
};

/** The definition of a state machine as it is deployed, by the construct that makes it: "FilingApproval". */
export const definitions = (resources: readonly Resource[]): ReadonlyMap<string, JsonObject> =>
  new Map(
    resources
      .filter(({ Type }) => Type === 'AWS::StepFunctions::StateMachine')
      .map(({ id, Properties: { DefinitionString } }) => [
        plain(id.split('/')[1] ?? '').replace(/Workflow$/, ''),
        JSON.parse(DefinitionString['Fn::Join'][1].map(resolved).join('')),
      ]),
  );
