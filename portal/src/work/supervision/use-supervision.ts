import { answerOf, api } from '../../api/client.ts';
import type { Filing } from '../../api/schema.ts';
import { whatIsSent } from '../../case/decision-form.ts';
import { useAction } from '../../parts/use-action.ts';
import type { Move } from './moves.ts';

export type MoveForm = {
  readonly codes?: readonly string[];
  readonly texts?: Readonly<Record<string, string | undefined>>;
  readonly stopsPayments?: boolean;
};

type Sent = { readonly filing: Filing; readonly filled: MoveForm };

const reasonsOf = ({ codes = [], texts = {} }: MoveForm) =>
  whatIsSent({ decision: 'refuse', codes, texts }).reasons;

const send: Readonly<Record<Move, (sent: Sent) => Promise<Filing>>> = {
  suspend: ({ filing, filled }) =>
    answerOf(
      api.POST('/api/officer/filings/{filingId}/suspension', {
        params: { path: { filingId: filing.id } },
        body: { reasons: reasonsOf(filled), stopsPayments: filled.stopsPayments ?? false },
      }),
    ),
  restore: ({ filing, filled }) =>
    answerOf(
      api.POST('/api/officer/filings/{filingId}/restoration', {
        params: { path: { filingId: filing.id } },
        body: { reasons: reasonsOf(filled) },
      }),
    ),
  revoke: ({ filing, filled }) =>
    answerOf(
      api.POST('/api/officer/filings/{filingId}/revocation', {
        params: { path: { filingId: filing.id } },
        body: { reasons: reasonsOf(filled) },
      }),
    ),
};

export const useSupervision = (filing: Filing, move: Move, onDone: () => void) =>
  useAction((filled: MoveForm) => send[move]({ filing, filled }), {
    refreshes: ['file', 'records', 'tasks'],
    onDone,
  });
