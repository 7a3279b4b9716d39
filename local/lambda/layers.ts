import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Deployment, Resource } from '../template/deployment.ts';
import { layerVersion } from '../template/kinds/lambda.ts';
import { refuse } from '../template/stop.ts';
import type { Opt } from './messages.ts';

/** What else a layer may bring stands on search paths of the system, and no thread has a system of its own. */
const known = 'nodejs';

type Layers = Pick<Deployment, 'all' | 'assets'>;

const contentOf = (arn: string, it: Resource, { all, assets }: Layers): string => {
  const layer = all(layerVersion).find((each) => each.arn === arn) ?? refuse(it, `has the layer ${arn}`);
  const content = assets.get(layer.properties.Content.S3Key) ?? refuse(layer, 'has content that is no asset');
  if (!statSync(content).isDirectory()) refuse(layer, 'has content that is an archive and not a folder');
  const other = readdirSync(content).find((name) => name !== known);
  return other === undefined ? content : refuse(layer, `brings ${other} beside ${known}`);
};

/** One over the other in their order, where they are made, and then moved to where they stay. */
const lay = (contents: readonly string[], folder: string, place: string) => {
  mkdirSync(folder, { recursive: true });
  const made = mkdtempSync(`${place}-`);
  for (const content of contents) cpSync(content, made, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(made, place);
  } catch (failure) {
    rmSync(made, { recursive: true });
    // Another start may have been faster, and has laid the same.
    if (!existsSync(place)) throw failure;
  }
};

/**
 * The layers of a function as one folder, which is its /opt; what a later one brings stands in place of what an earlier
 * one brought. The key of an asset is a hash of what is in it: what has been laid so once stays.
 * https://docs.aws.amazon.com/lambda/latest/dg/adding-layers.html
 */
export const optOf = (
  it: Resource<{ Layers: readonly string[]; Runtime: string }>,
  layers: Layers,
  folder: string,
): Opt | undefined => {
  const contents = it.properties.Layers.map((arn) => contentOf(arn, it, layers));
  if (contents.length === 0) return undefined;
  const place = join(folder, createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 32));
  if (!existsSync(place)) lay(contents, folder, place);
  return { folder: place, node: it.properties.Runtime.replace('nodejs', 'node').replace('.x', '') };
};
