type Read = {
  readonly totals?:
    | {
        readonly accepted: number;
        readonly refused: number;
        readonly claimedFen: number;
        readonly acceptedFen: number;
      }
    | undefined;
  readonly estimateFen?: number | undefined;
};

const total = (evidence: readonly Read[], part: (one: Read) => number | undefined) =>
  evidence.reduce((sum, one) => sum + (part(one) ?? 0), 0);

/** What the waybill files of a claim come to together. */
export const sumOfEvidence = (evidence: readonly Read[]) => ({
  accepted: total(evidence, ({ totals }) => totals?.accepted),
  refused: total(evidence, ({ totals }) => totals?.refused),
  claimedFen: total(evidence, ({ totals }) => totals?.claimedFen),
  acceptedFen: total(evidence, ({ totals }) => totals?.acceptedFen),
  estimateFen: total(evidence, ({ estimateFen }) => estimateFen),
});
