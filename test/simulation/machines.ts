import type { CaseKind } from '#domain/casework/case.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { settleBatch } from '#functions/payment/settle-batch.task.ts';
import type { Ports } from '#functions/ports.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { lapseClaim } from '#functions/subsidy/claims/lapse-claim.task.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { settleClaim } from '#functions/subsidy/claims/settle-claim.task.ts';
import { settleObjection } from '#functions/subsidy/objections/settle-objection.task.ts';
import { settleReconsideration } from '#functions/subsidy/reconsiderations/settle-reconsideration.task.ts';
import type { Definition } from '#local/states/reading/read-machine.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

type Step = (ports: Ports, input: { readonly id: string }) => Promise<unknown>;

/** Which functions the machines of the main job call. */
export const steps: Readonly<Record<string, Step>> = {
  ScreenClaim: screenClaim,
  SettleClaim: settleClaim,
  LapseClaim: lapseClaim,
  SharePool: sharePool,
  AnnounceAllocation: announceAllocation,
  CloseNotice: closeNotice,
  SettleObjection: settleObjection,
  SettleReconsideration: settleReconsideration,
  GatherBatch: gatherBatch,
  AdvanceBatch: advanceBatch,
  ExportBatch: exportBatch,
  SettleBatch: settleBatch,
};

const carriedBy = {
  claim: 'ClaimReview',
  allocation: 'Allocation',
  objection: 'ObjectionReview',
  reconsideration: 'ReconsiderationReview',
  batch: 'PaymentBatch',
} as const satisfies Partial<Record<CaseKind, string>>;

const arnOf = (name: string) => `arn:aws:states:local:000000000000:stateMachine:${name}`;

const arns: Partial<Record<CaseKind, string>> = Object.fromEntries(
  Object.entries(carriedBy).map(([kind, name]) => [kind, arnOf(name)]),
);

/** The machine that carries this kind of case, if one does. */
export const machineOf = (kind: CaseKind): string | undefined => arns[kind];
export const machineArns: readonly string[] = Object.values(arns);

let deployed: readonly Definition[] | undefined;

/** As they are deployed. */
export const machines = (): Definition[] => {
  deployed ??= [...definitions(resourcesOf(synthesized().stacks))]
    .filter(([name]) => machineArns.includes(arnOf(name)))
    .map(([name, definition]) => ({
      arn: arnOf(name),
      name,
      definition,
      roleArn: `arn:aws:iam::000000000000:role/${name}`,
    }));
  return [...deployed];
};
