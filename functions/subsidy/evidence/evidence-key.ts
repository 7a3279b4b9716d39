/** Keys name the claim and the file, and no person: claims/<claim>/<evidence>. */
export const keyOfEvidence = (claimId: string, evidenceId: string) => `claims/${claimId}/${evidenceId}`;

export const evidenceOfKey = (key: string) => {
  const [, claimId, evidenceId] = /^claims\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return claimId && evidenceId ? { claimId, evidenceId } : undefined;
};

/** Where a file lies once it was read, named by its bytes: no upload address leads there, so it stays what was read. */
export const keyOfRead = (claimId: string, evidenceId: string, sha256: string) =>
  `read/${claimId}/${evidenceId}/${sha256}`;
