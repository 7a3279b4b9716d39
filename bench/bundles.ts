import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { median, rounded } from './measure.ts';

type Resource = {
  readonly Type: string;
  readonly Properties: { readonly Code?: { readonly S3Key?: string } };
};

/** What a function needs in its environment before it can be imported. */
const environment = {
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
};

const importer = 'const t=performance.now();await import(process.argv[1]);console.log(performance.now()-t)';

const importMs = (file: string, runs: number): number =>
  median(
    Array.from({ length: runs }, () =>
      Number(
        execFileSync(process.execPath, ['--input-type=module', '-e', importer, file], {
          env: { ...process.env, ...environment },
          encoding: 'utf8',
        }).trim(),
      ),
    ),
  );

const functionsOf = (assembly: string) =>
  readdirSync(assembly)
    .filter((name) => name.endsWith('.template.json'))
    .flatMap((name) => {
      const { Resources }: { Resources: Record<string, Resource> } = JSON.parse(
        readFileSync(`${assembly}/${name}`, 'utf8'),
      );
      return Object.entries(Resources);
    })
    .flatMap(([id, { Type, Properties }]) => {
      const key = Properties.Code?.S3Key;
      return Type === 'AWS::Lambda::Function' && key ? [{ id, asset: key.replace(/\.zip$/, '') }] : [];
    });

/** Minified bytes and import milliseconds (median) of every function, the largest first. */
export const bundles = (assembly: string, runs: number) =>
  functionsOf(assembly)
    .map(({ id, asset }) => {
      const file = resolve(assembly, `asset.${asset}`, 'index.mjs');
      return {
        function: id.replace(/[0-9A-F]{8}$/, ''),
        bytes: statSync(file).size,
        importMs: rounded(importMs(file, runs)),
      };
    })
    .toSorted((a, b) => b.bytes - a.bytes);
