import * as z from 'zod';
import { checkReasonCode } from '#domain/casework/reasons.ts';
import { Reason } from '#domain/casework/task.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import { asField } from '#domain/shared/checked.ts';
import { changed, happened, type Moment, momentOf } from '../casework/writing.ts';
import { notFound, type Refused } from '../edge/problem.ts';
import type { Ports } from '../ports.ts';
import { endingItsApplication } from './end-application.ts';

export const FilingPath = z.object({ filingId: z.string() });

/** Why an officer moves an entry: at least one reason of the list, in words where they help. */
export const Reasons = z.object({
  reasons: z
    .array(Reason.extend({ code: asField(checkReasonCode) }))
    .min(1)
    .max(20),
});

type Move = {
  readonly action: 'suspend' | 'restore' | 'revoke';
  readonly event: string;
  readonly reasons: readonly Reason[];
  readonly ends?: boolean;
  readonly suspension?: (moment: Moment) => Filing['suspension'];
};

/** Moves an entry by an officer's hand: who belongs to the subject stands aside, and what was said is kept. */
export const superviseFiling = async (
  ports: Ports,
  id: string,
  person: string,
  { action, event, reasons, ends = false, suspension }: Move,
): Promise<Filing | Refused> => {
  const filing = await ports.register.get('filing', id);
  if (!filing) return notFound('该备案', 'filing');
  const moment = momentOf(ports);
  const after = changed(filing, moment, {
    status: moveFiling(filing.status, action),
    suspension: suspension?.(moment),
  });
  const ended = ends ? await endingItsApplication(ports, filing, moment, person) : undefined;
  await ports.register.commit({
    cases: [after, ...(ended?.cases ?? [])],
    closes: ended?.closes ?? [],
    outsider: { person, subjectId: filing.subjectId },
    events: [
      happened(event, moment, person, after, { before: filing, data: { reasons } }),
      ...(ended?.events ?? []),
    ],
  });
  return after;
};
