import { claimId } from '#domain/subsidy/claims/claim.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { concludeAudit } from '#functions/subsidy/claims/conclude-audit.ts';
import { concludeClaim } from '#functions/subsidy/claims/conclude-claim.ts';
import { concludeSecondLook } from '#functions/subsidy/claims/conclude-second-look.ts';
import { openClaim } from '#functions/subsidy/claims/open-claim.route.ts';
import { releaseNumbers } from '#functions/subsidy/claims/release-numbers.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { weighClaim } from '#functions/subsidy/claims/weigh-claim.ts';
import { withdrawClaim } from '#functions/subsidy/claims/withdraw-claim.route.ts';
import { addEvidence } from '#functions/subsidy/evidence/add-evidence.route.ts';
import { readEvidence } from '#functions/subsidy/evidence/read-evidence.task.ts';
import { aSubjectOf } from './a-zone.ts';
import { answerOf, callRoute } from './call-route.ts';
import { decideStep, openSteps } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

export type Parcel = { readonly number: string; readonly yuan?: string; readonly invoice?: string };

const header = '承运商,运单号,寄递日期,目的地,重量(千克),寄递费用(元),发票号码';

export const waybillFile = (parcels: readonly Parcel[], invoice: string) =>
  [
    header,
    ...parcels.map((parcel) =>
      [
        '顺丰',
        parcel.number,
        '2026-03-05',
        '俄罗斯',
        '0.5',
        parcel.yuan ?? '100',
        parcel.invoice ?? invoice,
      ].join(),
    ),
  ].join('\r\n');

export const invoiceNumber = (n: number) => `2615${String(n).padStart(16, '0')}`;

type Document = {
  readonly documentNumber?: string;
  readonly amountFen?: number;
  readonly currency?: string;
  readonly on?: string;
  readonly seller?: string;
};

const isList = (kind: string) => kind === 'waybills' || kind === 'fees';

const bodyOf = (kind: string, bytes: string | Buffer, document: Document) => ({
  kind,
  fileName: isList(kind) ? '明细.csv' : '单据.pdf',
  bytes: Buffer.byteLength(bytes),
  contentType: isList(kind) ? 'text/csv' : 'application/pdf',
  ...document,
});

/** A claim that was opened, and all that may be done about it. */
export const theClaim = (
  ports: MemoryPorts,
  person: string,
  own: { readonly subjectId: string; readonly claimId: string },
) => {
  const ref = { kind: 'claim', id: own.claimId } as const;
  const call = (route: Parameters<typeof callRoute>[1], body?: unknown) =>
    callRoute(ports, route, { person, params: own, ...(body ? { body } : {}) });

  /** Announces the file, puts its bytes where they belong, and has it read. */
  const upload = async (
    kind: string,
    bytes: string | Buffer,
    document: Document = {},
    evidenceId = ports.ids.next(),
  ) => {
    const outcome = await callRoute(ports, addEvidence, {
      person,
      params: { ...own, evidenceId },
      body: bodyOf(kind, bytes, document),
    });
    const key = `claims/${own.claimId}/${evidenceId}`;
    ports.evidence.put(key, bytes);
    await readEvidence(ports, { key });
    return { outcome, evidenceId, key };
  };

  return {
    ports,
    ref,
    own,
    person,
    subjectId: own.subjectId,
    call,
    upload,
    submit: () => call(submitClaim, { signed: true }),
    withdraw: async () => {
      const outcome = await call(withdrawClaim);
      const claim = await ports.register.get('claim', ref.id);
      await releaseNumbers(ports, ref.id, claim?.version ?? 0);
      return outcome;
    },
    standing: async () => ports.register.get('claim', ref.id),
    screen: () => takeTwice(ports, screenClaim, ref),
    weigh: () => takeTwice(ports, weighClaim, ref),
    concludeAudit: () => takeTwice(ports, concludeAudit, ref),
    concludeSecondLook: () => takeTwice(ports, concludeSecondLook, ref),
    conclude: () => takeTwice(ports, concludeClaim, ref),
    decide: (officer: string, step: string, given: Parameters<typeof decideStep>[4]) =>
      decideStep(ports, ref, officer, step, given),
    steps: () => openSteps(ports, ref),
  };
};

/** The nth subject, filed for the post, with a draft of its claim on a day on which claims are taken. */
export const aDraft = async (ports: MemoryPorts, n = 0) => {
  ports.clock.moveTo('2026-03-02T01:00:00.000Z');
  const { subjectId, person } = await aSubjectOf(ports, n);
  const params = { subjectId, mode: 'post' };
  await answerOf(ports, submitApplication, { person, params, body: { form: { postalContract: 'P-1' } } });
  ports.clock.moveTo('2026-07-10T01:00:00.000Z');
  const open = () =>
    callRoute(ports, openClaim, { person, params: { subjectId, programmeId: 'delivery-fees' } });
  await open();
  const own = { subjectId, claimId: claimId('delivery-fees', '2026H1', subjectId) };
  return { ...theClaim(ports, person, own), open, invoice: invoiceNumber(n) };
};

/** A draft with all its evidence: a waybill file, its invoice and the receipt. */
export const aReadyClaim = async (ports: MemoryPorts, n = 0, parcels?: readonly Parcel[]) => {
  const draft = await aDraft(ports, n);
  const mine = parcels ?? [{ number: `SF${n}00001` }, { number: `SF${n}00002`, yuan: '50.00' }];
  const waybills = await draft.upload('waybills', waybillFile(mine, draft.invoice));
  const invoice = await draft.upload('invoice', '%PDF-1.7\n', {
    documentNumber: draft.invoice,
    amountFen: 10_000_000,
  });
  await draft.upload('receipt', '%PDF-1.7\n', { amountFen: 10_000_000 });
  return { ...draft, evidence: { waybills, invoice } };
};

/** A claim that has been submitted and screened. */
export const aScreenedClaim = async (ports: MemoryPorts, n = 0, parcels?: readonly Parcel[]) => {
  const claim = await aReadyClaim(ports, n, parcels);
  await claim.submit();
  await claim.screen();
  return claim;
};

/** A claim that both departments have approved, at 30 % of its fees. */
export const aDeterminedClaim = async (ports: MemoryPorts, n = 0, parcels?: readonly Parcel[]) => {
  const claim = await aScreenedClaim(ports, n, parcels);
  await claim.decide('commerce-officer', 'review:commerce', 'approve');
  await claim.decide('post-officer', 'review:post', 'approve');
  await claim.weigh();
  return claim;
};
