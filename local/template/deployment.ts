import type * as z from 'zod';
import { type Assembly, readAssembly, type Stack } from './assembly.ts';
import type { Here, Identity, Kind } from './kind.ts';
import { kinds } from './kinds/all.ts';
import { without } from './known.ts';
import { physicalName } from './names.ts';
import { type Asked, conditionHolds, resolve } from './resolve.ts';
import { refuse, UnknownHere } from './stop.ts';

export type Resource<Properties = unknown> = Identity & { type: string; properties: Properties };

export type Deployment = {
  resources: readonly Resource[];
  /** All resources of one kind, with their properties parsed. */
  all: <Properties>(kind: Kind<Properties>) => readonly Resource<Properties>[];
  /** ARNs of the functions that only serve CDK's own custom resources. */
  serviceTokens: readonly string[];
  outputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  assets: ReadonlyMap<string, string>;
};

/** Templates for stage `local` speak of this address; we put the one that we really have in its place. */
const writtenAddress = 'http://127.0.0.1:8787';

export const readDeployment = (folder: string, here: Here): Deployment => deploy(readAssembly(folder), here);

export const deploy = ({ stacks, assets }: Assembly, here: Here): Deployment => {
  const askedBy = (stack: Stack): Asked => ({
    stack,
    refOf: (logicalId) => {
      const { kind, it } = identify(stack, logicalId);
      return kind.ref(it, here);
    },
    attributeOf: (logicalId, attribute) => {
      const { kind, it } = identify(stack, logicalId);
      const answer = kind.attributes[attribute];
      return answer ? answer(it, here) : refuse({ ...it, type: kind.type }, `has an attribute ${attribute}`);
    },
    importOf: (name) => imported(name),
    plain: (text) => text.replaceAll(writtenAddress, here.baseUrl),
  });

  const identify = (stack: Stack, logicalId: string) => {
    const definition = stack.Resources[logicalId];
    if (!definition) throw new UnknownHere(`${stack.name} refers to ${logicalId}, which it does not hold.`);
    const place = { stack: stack.name, logicalId, type: definition.Type };
    const kind = kinds[definition.Type] ?? refuse(place, 'is of a resource type');
    const given = kind.nameFrom && resolve(definition.Properties[kind.nameFrom], askedBy(stack));
    const name = typeof given === 'string' ? given : physicalName(stack.name, logicalId);
    return { kind, it: { stack: stack.name, logicalId, name, arn: kind.arn(name) } };
  };

  const imported = (name: string) => {
    for (const stack of stacks) {
      const output = Object.values(stack.Outputs).find(
        ({ Export }) => Export && resolve(Export.Name, askedBy(stack)) === name,
      );
      if (output) return resolve(output.Value, askedBy(stack));
    }
    throw new UnknownHere(`No stack exports ${name}.`);
  };

  const resourcesOf = (stack: Stack) =>
    Object.entries(stack.Resources)
      .filter(([, { Condition }]) => !Condition || conditionHolds(Condition, askedBy(stack)))
      .map(([logicalId, definition]): Resource => {
        const { kind, it } = identify(stack, logicalId);
        const place = { ...it, type: kind.type };
        return { ...place, properties: parse(kind, place, resolve(definition.Properties, askedBy(stack))) };
      });

  const serviceTokens = stacks.flatMap((stack) =>
    Object.values(stack.Resources)
      .filter(({ Type }) => Type.startsWith('Custom::'))
      .map(({ Properties }) => String(resolve(Properties['ServiceToken'], askedBy(stack)))),
  );

  const resources = stacks.flatMap(resourcesOf);
  return {
    resources,
    assets,
    serviceTokens,
    all: <Properties>(kind: Kind<Properties>) =>
      resources
        .filter(({ type }) => type === kind.type)
        .map((resource) => ({ ...resource, properties: kind.honoured.parse(resource.properties) })),
    outputs: Object.fromEntries(
      stacks.map((stack) => [
        stack.name,
        Object.fromEntries(
          Object.entries(stack.Outputs).map(([name, { Value }]) => [name, resolve(Value, askedBy(stack))]),
        ),
      ]),
    ),
  };
};

const parse = (kind: Kind, place: Identity & { type: string }, properties: unknown) => {
  const effective = without(properties, Object.keys(kind.withoutEffect));
  const { success, error } = kind.honoured.safeParse(effective);
  return success ? effective : refuse(place, explain(error.issues, effective));
};

const explain = (issues: readonly z.core.$ZodIssue[], properties: unknown) =>
  issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => propertyAt([...issue.path, key], properties))
        : `${propertyAt(issue.path, properties)} (${issue.message})`,
    )
    .join('; ');

const propertyAt = (path: readonly PropertyKey[], properties: unknown) =>
  `has the property ${path.join('.')} with the value ${valueAt(path, properties)}`;

const longestShown = 120;

/** As it stands there, so that it can be looked for. A policy may write one where it could write several. */
const valueAt = (path: readonly PropertyKey[], properties: unknown) => {
  const value = path.reduce<unknown>(
    (found, step) => (step === 0 && !Array.isArray(found) ? found : Object(found)[step]),
    properties,
  );
  return (JSON.stringify(value) ?? 'undefined').slice(0, longestShown);
};
