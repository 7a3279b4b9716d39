import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Definition = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});

const Template = z.object({
  Parameters: z.record(z.string(), z.object({ Default: z.unknown() })).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), Definition).default({}),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }).optional() }))
    .default({}),
});

const Artifact = z.object({
  type: z.string(),
  displayName: z.string().optional(),
  properties: z
    .object({
      templateFile: z.string().optional(),
      stackName: z.string().optional(),
      directoryName: z.string().optional(),
      file: z.string().optional(),
    })
    .default({}),
});
type Artifact = z.infer<typeof Artifact>;

const Manifest = z.object({ artifacts: z.record(z.string(), Artifact) });

const Assets = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

export type Stack = z.infer<typeof Template> & { name: string };

/** `assets` leads from the object key that a template names to the file or folder that CDK left there. */
export type Assembly = { stacks: readonly Stack[]; assets: ReadonlyMap<string, string> };

type Found = { stacks: Stack[]; assets: [string, string][] };
type Read = (folder: string, id: string, artifact: Artifact) => Found;

const nothing: Read = () => ({ stacks: [], assets: [] });

const readers: Record<string, Read> = {
  'aws:cloudformation:stack': (folder, id, { properties }) => ({
    stacks: [
      {
        name: properties.stackName ?? id,
        ...Template.parse(readJson(join(folder, properties.templateFile ?? ''))),
      },
    ],
    assets: [],
  }),
  'cdk:asset-manifest': (folder, _id, { properties }) => ({
    stacks: [],
    assets: Object.values(Assets.parse(readJson(join(folder, properties.file ?? ''))).files).flatMap(
      ({ source, destinations }) =>
        Object.values(destinations).map(({ objectKey }): [string, string] => [
          objectKey,
          join(folder, source.path),
        ]),
    ),
  }),
  'cdk:cloud-assembly': (folder, _id, { properties }) =>
    readFolder(join(folder, properties.directoryName ?? '')),
};

const readFolder = (folder: string): Found => {
  const { artifacts } = Manifest.parse(readJson(join(folder, 'manifest.json')));
  const found = Object.entries(artifacts).map(([id, it]) => (readers[it.type] ?? nothing)(folder, id, it));
  return { stacks: found.flatMap(({ stacks }) => stacks), assets: found.flatMap(({ assets }) => assets) };
};

export const readAssembly = (folder: string): Assembly => {
  const { stacks, assets } = readFolder(folder);
  return { stacks, assets: new Map(assets) };
};

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
