import { writeFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Lifecycle } from '#domain/casework/lifecycle.ts';
import { proposalLifecycle } from '#domain/casework/proposal.ts';
import { appealLifecycle } from '#domain/credit/appeal.ts';
import { creditImportLifecycle } from '#domain/credit/imports/credit-import.ts';
import { repairLifecycle } from '#domain/credit/repair.ts';
import { applicationLifecycle } from '#domain/filing/application-lifecycle.ts';
import { filingLifecycle } from '#domain/filing/lifecycle.ts';
import { batchLifecycle } from '#domain/payment/batch.ts';
import { recoveryLifecycle } from '#domain/payment/recovery/recovery.ts';
import { listVersionLifecycle } from '#domain/positive-list/adoption/lifecycle.ts';
import { goodsEntryLifecycle } from '#domain/positive-list/book/goods-entry.ts';
import { rescreeningLifecycle } from '#domain/positive-list/book/rescreening.ts';
import { goodsFilingLifecycle } from '#domain/positive-list/goods/goods-filing.ts';
import { recallLifecycle } from '#domain/positive-list/trace/batch-recall.ts';
import { allocationLifecycle } from '#domain/subsidy/amount/allocation-case.ts';
import { claimLifecycle } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { objectionLifecycle } from '#domain/subsidy/claims/objection.ts';
import { partLifecycle } from '#domain/subsidy/claims/part-lifecycle.ts';
import { reconsiderationLifecycle } from '#domain/subsidy/claims/reconsideration.ts';
import { suggestionLifecycle } from '#domain/subsidy/claims/suggestion.ts';
import { coursePlanLifecycle } from '#domain/subsidy/courses/course-plan.ts';
import { programmeVersionLifecycle } from '#domain/subsidy/drafting/lifecycle.ts';
import { projectLifecycle } from '#domain/subsidy/projects/lifecycle.ts';
import { simulationLifecycle } from '#domain/subsidy/simulation/simulation-case.ts';
import { kouan } from '#lib/kouan.ts';
import { stageNamed } from '#lib/stages.ts';

export const target = 'docs/lifecycles.md';

/** Every lifecycle, under the words that the law has for its case. A new kind of case is a row. */
const lifecycles: Readonly<Record<string, Lifecycle<string>>> = {
  '备案申请 Application for a filing': applicationLifecycle,
  '备案 Filing, an entry in the register': filingLifecycle,
  '商品备案 Goods filing': goodsFilingLifecycle,
  '备案商品 Goods in the book': goodsEntryLifecycle,
  '重新比对 Re-screening': rescreeningLifecycle,
  '清单版本 Version of a list': listVersionLifecycle,
  '批次召回 Recall of a batch': recallLifecycle,
  '项目版本 Version of a programme': programmeVersionLifecycle,
  '模拟测算 Simulation of a draft': simulationLifecycle,
  '专项 Project': projectLifecycle,
  '申报 Claim': claimLifecycle,
  '申报的各级资金 Part of a claim, on one fund line': partLifecycle,
  '项目提示 Suggested programme': suggestionLifecycle,
  '资金分配 Allocation': allocationLifecycle,
  '异议 Objection': objectionLifecycle,
  '课程计划 Course plan': coursePlanLifecycle,
  '复议 Reconsideration': reconsiderationLifecycle,
  '拨付批次 Payment batch': batchLifecycle,
  '追回 Recovery': recoveryLifecycle,
  '信用申诉 Credit appeal': appealLifecycle,
  '信用修复 Credit repair': repairLifecycle,
  '限制提议、规则提议、追加调减 Proposed ban, proposed terms, top-up or cut of a fund line':
    proposalLifecycle,
  '信用导入 Credit import': creditImportLifecycle,
};

const word = (status: string) => status.replaceAll('-', '_');

const moves = (lifecycle: Lifecycle<string>) =>
  Object.entries(lifecycle).flatMap(([from, to]) =>
    Object.entries(to).map(([action, status = '']) => ({ from, action, status })),
  );

const table = (lifecycle: Lifecycle<string>) => [
  '| from | by | to |',
  '| --- | --- | --- |',
  ...Object.entries(lifecycle).flatMap(([from, to]) =>
    Object.keys(to).length === 0
      ? [`| ${from} | | *ends here* |`]
      : Object.entries(to).map(([action, status]) => `| ${from} | ${action} | ${status} |`),
  ),
];

const stateDiagram = (lifecycle: Lifecycle<string>) => [
  '```mermaid',
  'stateDiagram-v2',
  ...Object.keys(lifecycle).map((status) => `  state "${status}" as ${word(status)}`),
  ...Object.keys(lifecycle)
    .slice(0, 1)
    .map((first) => `  [*] --> ${word(first)}`),
  ...moves(lifecycle).map(({ from, action, status }) => `  ${word(from)} --> ${word(status)}: ${action}`),
  ...Object.entries(lifecycle)
    .filter(([, to]) => Object.keys(to).length === 0)
    .map(([status]) => `  ${word(status)} --> [*]`),
  '```',
];

type State = {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
};
type Definition = {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Record<string, State>;
};

/** A condition as a reader wants it: {% $standing in ["under-review"] %} is "under-review". */
const spoken = (condition: string) =>
  condition
    .replace(/^\{%\s*|\s*%\}$/g, '')
    .replace(/\$standing (in|=) /g, '')
    .replace(/[[\]"]/g, '')
    .replaceAll(',', ' or ')
    .replace(/and \$count\(\$waits\) > 0/, 'and waited for');

const edgesOf = ({ Next, Default, Choices = [], Catch = [] }: State) => [
  ...(Next ? [{ to: Next, label: '' }] : []),
  ...Choices.map(({ Condition, Next: to }) => ({ to, label: spoken(Condition) })),
  ...(Default ? [{ to: Default, label: 'otherwise' }] : []),
  ...Catch.map(({ ErrorEquals, Next: to }) => ({ to, label: ErrorEquals.join(', ') })),
];

/** A question is a rhombus, many at once a box with double sides, the rest a box. */
const shapes: Readonly<Record<string, readonly [string, string]>> = {
  Choice: ['{"', '"}'],
  Map: ['[["', '"]]'],
  Succeed: ['(["', '"])'],
};

const flow = ({ StartAt, States }: Definition) => {
  const names = Object.keys(States);
  const node = (name: string) => `s${names.indexOf(name)}`;
  const drawn = (name: string, { Type }: State) => {
    const [left, right] = shapes[Type] ?? ['["', '"]'];
    return `  ${node(name)}${left}${name}${right}`;
  };
  return [
    '```mermaid',
    'flowchart TD',
    ...Object.entries(States).map(([name, state]) => drawn(name, state)),
    `  start(( )) --> ${node(StartAt)}`,
    ...Object.entries(States).flatMap(([name, state]) =>
      edgesOf(state).map(({ to, label }) => `  ${node(name)} -->${label ? `|"${label}"|` : ''} ${node(to)}`),
    ),
    '```',
  ];
};

/** The definitions as they are synthesized. What only a deployment knows is of no interest to a reader. */
const definitions = (): readonly (readonly [name: string, definition: Definition])[] => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const { casework } = kouan(app, stageNamed('local', {}));
  return casework.node.findAll().flatMap((one) => {
    if (!(one instanceof CfnStateMachine)) return [];
    const text: unknown = casework.resolve(one.definitionString);
    const written = JSON.stringify(text);
    const parts: unknown[] = JSON.parse(written)['Fn::Join'][1];
    const whole = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
    return [[one.node.path.split('/')[1] ?? '', JSON.parse(whole)] as const];
  });
};

const head = [
  '# Lifecycles and workflows',
  '',
  'Printed from the code by `node bin/write-lifecycles.ts`; a test fails where this page says something else.',
  'A status changes only along these lines, and each change is written with the event that explains it. The',
  'workflows carry no more than the id of a case; where it stands they are told by every step.',
];

/** The whole page. */
export const lifecyclesPage = (): string =>
  [
    ...head,
    ...Object.entries(lifecycles).flatMap(([title, lifecycle]) => [
      '',
      `## ${title}`,
      '',
      ...stateDiagram(lifecycle),
      '',
      ...table(lifecycle),
    ]),
    '',
    '# Workflows',
    ...definitions().flatMap(([name, definition]) => [
      '',
      `## ${name}`,
      '',
      `When it fails: ${definition.Comment ?? ''}`,
      '',
      ...flow(definition),
    ]),
    '',
  ].join('\n');

if (import.meta.main) {
  writeFileSync(target, lifecyclesPage());
  console.log(`${Object.keys(lifecycles).length} lifecycles and the workflows are in ${target}.`);
}
