import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundle } from '#lib/constructs/kouan-function.ts';
import { synthesized } from '../support/synth.ts';

const mostBytes = 1_000_000;

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
});
