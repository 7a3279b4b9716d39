import { randomUUID } from 'node:crypto';
import { expectThat, inLanes, until } from '../patience.ts';
import type { Stage } from '../stage.ts';
import { type Enterprise, enterprises } from '../world/enterprises.ts';
import { type Quirks, sharedWaybill, waybillFile } from '../world/waybills.ts';
import { allRead, claimPath, evidenceOf, uploadAll } from './uploads.ts';

const encodings = ['utf-8', 'utf-8-bom', 'gbk', 'utf-8'] as const;

/** 25 claims: one of ten thousand lines, two that claim the same waybill, one with every mistake there is. */
export const claimants = enterprises.slice(0, 25);
const rivals = claimants.slice(3, 5);

const quirksOf = (enterprise: Enterprise): Quirks => ({
  lines: enterprise.n === 1 ? 10_000 : 150 + enterprise.n * 12,
  encoding: encodings[enterprise.n % encodings.length] ?? 'utf-8',
  ...(rivals.includes(enterprise) ? { alsoClaims: sharedWaybill } : {}),
  badLines: enterprise.n === 2,
});

export const claimIdOf = ({ creditCode }: Enterprise) => `delivery-fees-2026H1-${creditCode}`;

export type Claim = {
  readonly id: string;
  readonly creditCode: string;
  readonly status: string;
  readonly determinedFen?: number;
  readonly allocatedFen?: number;
  readonly totals: {
    readonly lines: number;
    readonly accepted: number;
    readonly refused: number;
    readonly claimedFen: number;
  };
};

/** Each opens its claim, uploads its files, and sees line by line what will count. */
export const prepareClaims = async (stage: Stage) => {
  let done = 0;
  await inLanes(claimants, 4, async (enterprise) => {
    const clerk = stage.as(enterprise.clerk);
    await clerk.put(`${claimPath(enterprise)}/delivery-fees`);
    const file = waybillFile(enterprise, quirksOf(enterprise));
    await uploadAll(stage, enterprise, claimIdOf(enterprise), file);
    const evidence = await until(`the files of ${enterprise.name} are read`, async () => {
      const seen = await evidenceOf(stage, enterprise, claimIdOf(enterprise));
      return allRead(seen) && seen;
    });
    const waybills = evidence.find(({ kind }) => kind === 'waybills');
    expectThat(
      waybills?.totals?.lines === file.lines,
      `all ${file.lines} lines were read (${JSON.stringify(waybills)})`,
    );
    done += 1;
    stage.say(`${done} of ${claimants.length} claims with their files`);
  });
  await lineByLine(stage);
};

/** The careless one sees why: every mistake of its file has its line and its reason. */
const lineByLine = async (stage: Stage) => {
  const enterprise = claimants[2] as Enterprise;
  const waybills = (await evidenceOf(stage, enterprise, claimIdOf(enterprise))).find(
    ({ kind }) => kind === 'waybills',
  );
  const { lines } = await stage
    .as(enterprise.clerk)
    .get<{ lines: { refusals: { code: string }[] }[] }>(
      `${claimPath(enterprise)}/${claimIdOf(enterprise)}/evidence/${waybills?.id}/lines?outcome=refused`,
    );
  expectThat(lines.length === 9, `nine bad lines are refused, each with its reason (${lines.length} were)`);
  stage.told['refusedLines'] = lines.map(({ refusals }) => refusals.map(({ code }) => code).join('+'));
};

/** What must not pass: a file too large, a stranger's claim, a claim without its evidence. */
const offend = async (stage: Stage) => {
  const [one, other] = claimants as [Enterprise, Enterprise];
  const huge = await stage
    .as(one.clerk)
    .ask('PUT', `${claimPath(one)}/${claimIdOf(one)}/evidence/${randomUUID()}`, {
      kind: 'receipt',
      fileName: 'huge.pdf',
      bytes: 60 * 1024 * 1024,
      contentType: 'application/pdf',
      amountFen: 100,
    });
  expectThat(huge.body.code === 'EVIDENCE-TOO-LARGE', 'a 60 MB upload is refused before it starts');
  const stranger = await stage.as('clerk-2').ask('GET', `${claimPath(one)}/${claimIdOf(one)}`);
  expectThat(
    one.clerk !== 'clerk-2' && stranger.body.code === 'NOT-YOUR-ENTERPRISE',
    'a claim of another enterprise is closed to a stranger',
  );
  expectThat(other.creditCode !== one.creditCode, 'they are two');
};

/** All submit; two at the same moment claim the same waybill, and one of them presses the button twice. */
export const submitClaims = async (stage: Stage) => {
  await offend(stage);
  const submit = (enterprise: Enterprise) =>
    stage
      .as(enterprise.clerk)
      .ask('POST', `${claimPath(enterprise)}/${claimIdOf(enterprise)}/submission`, { signed: true });
  const others = claimants.filter((enterprise) => !rivals.includes(enterprise));
  const [first] = rivals as [Enterprise, Enterprise];
  const answers = await Promise.all([...rivals.map(submit), submit(first)]);
  expectThat(
    answers.filter(({ status }) => status === 202).length === 2,
    'of three presses of two buttons two submit',
  );
  for (const { status, body } of await inLanes(others, 4, submit))
    expectThat(status === 202, `the claim is taken (${body.detailEn ?? ''})`);
};
