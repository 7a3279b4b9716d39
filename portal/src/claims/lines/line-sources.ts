import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { answerOf, api } from '../../api/client.ts';
import type { Answer, Claim } from '../../api/schema.ts';

export type Outcome = 'accepted' | 'refused' | 'adjusted';
type LinePage = Answer<'listEvidenceLines'>;

const read: readonly Outcome[] = ['accepted', 'refused'];

/** Where lines come from: under which name they are kept, and how a page of them is asked for. */
export type LineSource = {
  readonly key: readonly string[];
  /** By what its lines can be told apart. */
  readonly outcomes: readonly Outcome[];
  /** So many are passed over; of one outcome, or all. */
  readonly page: (from: number, outcome: Outcome | undefined) => Promise<LinePage>;
};

const limit = 500;

const query = (from: number, outcome: Outcome | undefined) => ({
  from,
  limit,
  ...(outcome ? { outcome } : {}),
});

/** As the reader left them, before the claim is submitted. */
export const applicantLines = ({ subjectId, id }: Claim, evidenceId: string): LineSource => ({
  key: ['lines', id, evidenceId],
  outcomes: read,
  page: (from, outcome) =>
    answerOf(
      api.GET('/api/applicant/subjects/{subjectId}/claims/{claimId}/evidence/{evidenceId}/lines', {
        params: { path: { subjectId, claimId: id, evidenceId }, query: query(from, outcome) },
      }),
    ),
});

/** As the screening left them, for whoever reviews the claim: those of one kind of list. */
export const screenedLines = (claimId: string, kind: ListKind): LineSource => ({
  key: ['screened-lines', claimId, kind],
  outcomes: [...read, 'adjusted'],
  page: (from, outcome) =>
    answerOf(
      api.GET('/api/officer/claims/{claimId}/lines', {
        params: { path: { claimId }, query: { ...query(from, outcome), kind } },
      }),
    ),
});
