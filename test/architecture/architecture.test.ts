import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Violation = { readonly from: string; readonly rule: { readonly name: string } };
type Report = {
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  readonly totalCruised: number;
  readonly violations: readonly Violation[];
};

const roots = ['bin', 'lib', 'functions', 'domain', 'zones', 'local', 'demo', 'portal/src', 'test'].filter(
  existsSync,
);

const settings = ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'];

/** The sources once more, where something can be planted that nobody builds. */
const aCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kouan-architecture-'));
  for (const each of [...settings, ...roots]) cpSync(each, join(folder, each), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
};

const tool = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';

const cruise = (cwd: string): Report => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tool, '--preserve-symlinks', '--output-type', 'json', ...roots],
    { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).summary;
};

/** For every rule, a file that breaks it. The file has no business where it stands. */
const plants: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  {
    rule: 'domain-is-pure',
    file: 'domain/filing/planted-reader.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  {
    rule: 'contexts-are-apart',
    file: 'domain/filing/planted-neighbour.ts',
    text: "import { claimId } from '../subsidy/claims/claim.ts';\nexport const id = claimId;\n",
  },
  {
    rule: 'aws-sdk-stays-in-adapters',
    file: 'functions/filing/planted-client.ts',
    text: "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const client = DynamoDBClient;\n",
  },
  {
    rule: 'middy-stays-at-the-edge',
    file: 'functions/filing/planted-stack.ts',
    text: "import middy from '@middy/core';\nexport const stack = middy;\n",
  },
  {
    rule: 'cdk-stays-in-lib',
    file: 'functions/filing/planted-stack-of-cdk.ts',
    text: "import { Stack } from 'aws-cdk-lib';\nexport const stack = Stack;\n",
  },
  {
    rule: 'functions-are-apart',
    file: 'functions/filing/planted-caller.task.ts',
    text: "import { precheckApplication } from './precheck-application.task.ts';\nexport const call = precheckApplication;\n",
  },
  {
    rule: 'lib-does-not-run-functions',
    file: 'lib/planted-runner.ts',
    text: "import { CaseMoved } from '../functions/errors.ts';\nexport const trouble = CaseMoved;\n",
  },
  {
    rule: 'portal-sees-only-the-domain',
    file: 'portal/src/planted-peek.ts',
    text: "import { CaseMoved } from '../../functions/errors.ts';\nexport const trouble = CaseMoved;\n",
  },
  {
    rule: 'the-demo-is-a-visitor',
    file: 'demo/planted-thief.ts',
    text: "import { CaseMoved } from '../functions/errors.ts';\nexport const trouble = CaseMoved;\n",
  },
  {
    rule: 'nobody-imports-local-or-test',
    file: 'functions/filing/planted-crutch.ts',
    text: "import { openClock } from '../../local/clock/open-clock.ts';\nexport const clock = openClock;\n",
  },
  {
    rule: 'no-circles',
    file: 'domain/filing/planted-circle.ts',
    text: "import { half } from './planted-circle.ts';\nexport const whole = [half];\nexport const half = 1;\n",
  },
  { rule: 'no-orphans', file: 'domain/filing/planted-orphan.ts', text: 'export const alone = 1;\n' },
];

/** Everything is read and resolved, on a machine that may have other work. */
const patience = 120_000;

const isPlanted = ({ from }: Violation) => from.includes('/planted-');

describe('the architecture', () => {
  let report: Report;

  let copy: string | undefined;
  afterAll(() => copy && rmSync(copy, { recursive: true, force: true }));

  beforeAll(() => {
    copy = aCopy();
    for (const { file, text } of plants) writeFileSync(join(copy, file), text);
    report = cruise(copy);
  }, patience);

  it('is looked at as a whole: a tool that sees nothing finds nothing', () => {
    expect(report.totalCruised).toBeGreaterThan(500);
  });

  it('stands: nothing that is ours crosses a line', () => {
    const crossed = report.violations.filter((violation) => !isPlanted(violation));
    expect(crossed.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  });

  it.each(plants)('reports by name what breaks $rule', ({ rule, file }) => {
    const reported = report.violations.filter(({ from }) => from === file).map(({ rule: { name } }) => name);
    expect(reported).toContain(rule);
  });

  it('has a planted violation for every rule there is', () => {
    const names = report.ruleSetUsed.forbidden.map(({ name }) => name);
    expect(plants.map(({ rule }) => rule).toSorted()).toEqual(names.toSorted());
  });
});
