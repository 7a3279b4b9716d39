/** Keys name the claim and the file, and no person: claims/<claim>/<evidence>. */
export const keyOfEvidence = (claimId: string, evidenceId: string) => `claims/${claimId}/${evidenceId}`;

export const evidenceOfKey = (key: string) => {
  const [, claimId, evidenceId] = /^claims\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return claimId && evidenceId ? { claimId, evidenceId } : undefined;
};

/** Where a file lies once it was read. Nothing under claims/, which is read anew whenever something arrives. */
export const keptUnder = ({ claimId, id }: { readonly claimId: string; readonly id: string }) =>
  `read/${claimId}/${id}`;
