import type { ListKind } from '#domain/subsidy/lists/list-kind.ts';
import { answerOf, api } from '../../api/client.ts';
import type { Answer, Claim, Line } from '../../api/schema.ts';
import { byPlace, type PageOf } from '../../parts/row-pages.ts';
import type { RowSource } from '../../parts/use-pages.ts';

export type Outcome = 'accepted' | 'refused' | 'adjusted';

const read: readonly Outcome[] = ['accepted', 'refused'];

/** The lines of a claim: by what they can be told apart, and those of one outcome, or all. */
export type LineSource = {
  readonly outcomes: readonly Outcome[];
  readonly of: (outcome: Outcome | undefined) => RowSource<Line>;
};

type Asked = { readonly from: number; readonly outcome?: Outcome };

const pageOf = (
  outcome: Outcome | undefined,
  ask: (asked: Asked, signal: AbortSignal | null) => Promise<Answer<'listEvidenceLines'>>,
): PageOf<Line> =>
  byPlace(async (from, signal) => {
    const { lines, total } = await ask({ from, ...(outcome ? { outcome } : {}) }, signal);
    return { rows: lines, total };
  });

/** As the reader left them, before the claim is submitted. */
export const applicantLines = ({ subjectId, id }: Claim, evidenceId: string): LineSource => ({
  outcomes: read,
  of: (outcome) => ({
    key: ['lines', id, evidenceId, outcome],
    page: pageOf(outcome, (query, signal) =>
      answerOf(
        api.GET('/api/applicant/subsidy/{subjectId}/claims/{claimId}/evidence/{evidenceId}/lines', {
          params: { path: { subjectId, claimId: id, evidenceId }, query },
          signal,
        }),
      ),
    ),
  }),
});

/** As the screening left them, for whoever reviews the claim: those of one kind of list. */
export const screenedLines = (claimId: string, kind: ListKind): LineSource => ({
  outcomes: [...read, 'adjusted'],
  of: (outcome) => ({
    key: ['screened-lines', claimId, kind, outcome],
    page: pageOf(outcome, (query, signal) =>
      answerOf(
        api.GET('/api/officer/claims/{claimId}/lines', {
          params: { path: { claimId }, query: { ...query, kind } },
          signal,
        }),
      ),
    ),
  }),
});
