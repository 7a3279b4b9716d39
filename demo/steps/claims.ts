import { randomUUID } from 'node:crypto';
import { expectThat, inLanes, until } from '../patience.ts';
import type { Stage } from '../stage.ts';
import { type Subject, subjects } from '../world/subjects.ts';
import { type Quirks, sharedWaybill, waybillFile } from '../world/waybills.ts';
import { allRead, claimPath, evidenceOf, uploadAll } from './uploads.ts';

const encodings = ['utf-8', 'utf-8-bom', 'gbk', 'utf-8'] as const;

/** 25 claims: one of ten thousand lines, two that claim the same waybill, one with every mistake there is. */
export const claimants = subjects.slice(0, 25);
const rivals = claimants.slice(3, 5);

const quirksOf = (subject: Subject): Quirks => ({
  lines: subject.n === 1 ? 10_000 : 150 + subject.n * 12,
  encoding: encodings[subject.n % encodings.length] ?? 'utf-8',
  ...(rivals.includes(subject) ? { alsoClaims: sharedWaybill } : {}),
  badLines: subject.n === 2,
});

export const claimIdOf = ({ subjectId }: Subject) => `delivery-fees-2026H1-${subjectId}`;

export type Claim = {
  readonly id: string;
  readonly subjectId: string;
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
  await inLanes(claimants, 4, async (subject) => {
    const clerk = stage.as(subject.clerk);
    await clerk.put(`${claimPath(subject)}/delivery-fees`);
    const file = waybillFile(subject, quirksOf(subject));
    await uploadAll(stage, subject, claimIdOf(subject), file);
    const evidence = await until(`the files of ${subject.name} are read`, async () => {
      const seen = await evidenceOf(stage, subject, claimIdOf(subject));
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
  const subject = claimants[2] as Subject;
  const waybills = (await evidenceOf(stage, subject, claimIdOf(subject))).find(
    ({ kind }) => kind === 'waybills',
  );
  const { lines } = await stage
    .as(subject.clerk)
    .get<{ lines: { refusals: { code: string }[] }[] }>(
      `${claimPath(subject)}/${claimIdOf(subject)}/evidence/${waybills?.id}/lines?outcome=refused`,
    );
  expectThat(lines.length === 9, `nine bad lines are refused, each with its reason (${lines.length} were)`);
  stage.told['refusedLines'] = lines.map(({ refusals }) => refusals.map(({ code }) => code).join('+'));
};

/** What must not pass: a file too large, a stranger's claim, a claim without its evidence. */
const offend = async (stage: Stage) => {
  const [one, other] = claimants as [Subject, Subject];
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
    one.clerk !== 'clerk-2' && stranger.body.code === 'NOT-YOUR-SUBJECT',
    'a claim of another subject is closed to a stranger',
  );
  expectThat(other.subjectId !== one.subjectId, 'they are two');
};

/** All submit; two at the same moment claim the same waybill, and one of them presses the button twice. */
export const submitClaims = async (stage: Stage) => {
  await offend(stage);
  const submit = (subject: Subject) =>
    stage
      .as(subject.clerk)
      .ask('POST', `${claimPath(subject)}/${claimIdOf(subject)}/submission`, { signed: true });
  const others = claimants.filter((subject) => !rivals.includes(subject));
  const [first] = rivals as [Subject, Subject];
  const answers = await Promise.all([...rivals.map(submit), submit(first)]);
  expectThat(
    answers.filter(({ status }) => status === 202).length === 2,
    'of three presses of two buttons two submit',
  );
  for (const { status, body } of await inLanes(others, 4, submit))
    expectThat(status === 202, `the claim is taken (${body.detailEn ?? ''})`);
};
