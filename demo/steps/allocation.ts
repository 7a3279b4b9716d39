import { randomUUID } from 'node:crypto';
import { expectThat, until } from '../patience.ts';
import { decide, type Stage, worklist } from '../stage.ts';
import type { Claim } from './claims.ts';

type Allocation = {
  readonly status: string;
  readonly poolFen?: number;
  readonly requestedFen?: number;
  readonly allocatedFen?: number;
  readonly residueFen?: number;
  readonly notice?: { readonly id: string; readonly from: string; readonly to: string };
};

const allocationOf = async (stage: Stage): Promise<Allocation | undefined> =>
  (await stage.as('auditor-1').get<{ allocations: Allocation[] }>('/officer/allocations')).allocations[0];

export const reaches = (stage: Stage, status: string) =>
  until(`the allocation is ${status}`, async () => {
    const allocation = await allocationOf(stage);
    return allocation?.status === status && allocation;
  });

export const taskFor = (stage: Stage, person: string, kind: string) =>
  until(`${person} is asked`, async () =>
    (await worklist(stage, person)).find((task) => task.case.kind === kind),
  );

/** Before the window has closed nothing is shared out; then one prepares and another confirms. */
export const allocate = async (stage: Stage) => {
  const early = await stage.as('programme-1').ask('PUT', '/officer/allocations/delivery-fees/2026H1');
  expectThat(early.body.code === 'WINDOW-OPEN', 'an open window is not shared out');
  await stage.machine.moveTo('2026-08-03T01:00:00.000Z');
  await stage.as('programme-1').put('/officer/allocations/delivery-fees/2026H1');
  const proposed = await reaches(stage, 'proposed');
  expectThat((proposed.requestedFen ?? 0) > (proposed.poolFen ?? 0), 'the pool does not suffice');
  expectThat(
    (proposed.allocatedFen ?? 0) + (proposed.residueFen ?? 0) === proposed.poolFen,
    'what is not shared out stays in the pool',
  );
  await decide(
    stage,
    'programme-approver',
    await taskFor(stage, 'programme-approver', 'allocation'),
    'approve',
  );
  const announced = await reaches(stage, 'in-notice');
  expectThat(
    announced.notice?.from === '2026-08-03' && announced.notice.to === '2026-08-09',
    'the notice stands seven calendar days, the first counted',
  );
  const { poolFen, requestedFen, allocatedFen, residueFen, notice } = announced;
  stage.told['allocation'] = { poolFen, requestedFen, allocatedFen, residueFen, notice };
};

type Notice = {
  readonly items: readonly {
    readonly item: number;
    readonly subjectName: string;
    readonly amountFen: number;
  }[];
  readonly pageUrl: string;
};

const claimsAt = async (stage: Stage, status: string) =>
  (await stage.as('auditor-1').get<{ claims: Claim[] }>(`/officer/claims?status=${status}`)).claims;

/** One item is objected to and waits alone; the others reserve their money when the notice is over. */
export const announce = async (stage: Stage): Promise<string> => {
  const id = (await allocationOf(stage))?.notice?.id ?? '';
  const notice = await stage.as('clerk-3').get<Notice>(`/public/notices/${id}`);
  expectThat(!/\d{15}|1[3-9]\d{9}/.test(JSON.stringify(notice.items)), 'the notice gives nobody away');
  await stage.as('clerk-3').put(`/applicant/notices/${id}/objections/${randomUUID()}`, {
    item: 7,
    objector: { kind: 'unit', name: '演示异议单位有限公司', contact: '0470-6200000' },
    statement: '该企业部分运单的寄件地址与其经营地址不符，请核实。',
  });
  const page = await (await fetch(notice.pageUrl)).text();
  await stage.machine.moveTo('2026-08-09T16:00:01.000Z');
  await reaches(stage, 'settled');
  const reserved = await claimsAt(stage, 'reserved');
  const objected = await claimsAt(stage, 'objected');
  expectThat(
    objected.length === 1 && reserved.length === notice.items.length - 1,
    'the objection holds its own item only',
  );
  await stage.machine.moveTo('2026-08-10T01:00:00.000Z');
  return page;
};

/** The lead dismisses the objection; the item has missed the notice's end and reserves its money at once. */
export const answerObjection = async (stage: Stage) => {
  const task = await taskFor(stage, 'commerce-lead', 'objection');
  const why = { code: 'OTHER', text: '已向承运商核实，运单由该企业寄递。' };
  await decide(stage, 'commerce-lead', task, 'dismiss', why);
  await until(
    'the objected item is reserved too',
    async () => (await claimsAt(stage, 'objected')).length === 0,
  );
};
