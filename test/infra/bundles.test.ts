import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundle, KouanFunction } from '#lib/constructs/kouan-function.ts';
import { RegisterStack } from '#lib/register-stack.ts';
import { stageNamed } from '#lib/stages.ts';
import { synthesized } from '../support/synth.ts';

const mostBytes = 1_000_000;

/** One function as the CDK makes it for a deployment. */
const madeByCdk = (entry: string): number => {
  const app = new App();
  const env = { account: '000000000000', region: 'eu-west-1' };
  const store = new RegisterStack(app, 'Store', { env, stage: stageNamed('local', {}) });
  const within = new Stack(app, 'One', { env });
  new KouanFunction(within, 'One', { entry, impact: 'Nothing is tried.', store, grants: {} });
  const { directory } = app.synth();
  const [file = ''] = globSync('asset.*/index.mjs', { cwd: directory });
  return statSync(join(directory, file)).size;
};

/** Every function as it is deployed, by its entry, in bytes; the AWS SDK is inside. */
const bytesOfBundles = async (entries: readonly string[]): Promise<Record<string, number>> => {
  const { banner, external, mainFields, ...options } = bundle;
  const { metafile } = await build({
    ...options,
    banner: { js: banner },
    external: [...external],
    mainFields: [...mainFields],
    entryPoints: [...entries],
    outdir: 'out',
    platform: 'node',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return Object.fromEntries(
    Object.values(metafile.outputs).map(({ entryPoint = '', bytes }) => [entryPoint, bytes]),
  );
};

describe('the functions', () => {
  it('are each smaller than a million bytes', async () => {
    const {
      stacks: { casework, access },
    } = synthesized();
    const entries = [...casework.functions, ...access.functions].map(({ entry }) => entry);
    const bytes = await bytesOfBundles(entries);
    expect(Object.keys(bytes).toSorted()).toEqual(entries.toSorted());
    expect(Object.entries(bytes).filter(([, size]) => size >= mostBytes)).toEqual([]);
  }, 120_000);

  it('are made by the CDK with the options by which they are measured here', async () => {
    const entry = 'casework/sweep-waits.schedule';
    const measured = await bytesOfBundles([`functions/${entry}.ts`]);
    expect(Object.values(measured)).toEqual([madeByCdk(entry)]);
  }, 60_000);
});
