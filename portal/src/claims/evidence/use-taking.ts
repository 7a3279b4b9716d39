import { answerOf, api } from '../../api/client.ts';
import type { Claim, Evidence } from '../../api/schema.ts';
import { useAction } from '../../parts/use-action.ts';

/** Takes a paper that was brought before, in place of an upload. */
export const useTaking = (claim: Claim, kind: Evidence['kind'], onDone?: () => void) =>
  useAction(
    (sha256: string) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}/earlier', {
          params: {
            path: { subjectId: claim.subjectId, claimId: claim.id, evidenceId: crypto.randomUUID() },
          },
          body: { kind, sha256 },
        }),
      ),
    { refreshes: ['claim', 'papers'], ...(onDone ? { onDone } : {}) },
  );
