/** Keys name the claim and the file, and no person: claims/<claim>/<evidence>. */
export const keyOfEvidence = (claimId: string, evidenceId: string) => `claims/${claimId}/${evidenceId}`;

export const evidenceOfKey = (key: string) => {
  const [, claimId, evidenceId] = /^claims\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return claimId && evidenceId ? { claimId, evidenceId } : undefined;
};
