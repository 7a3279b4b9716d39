import { eventKindOf } from '#domain/credit/credit-terms.ts';
import { creditEventsOf } from '#domain/payment/recovery/credit-events.ts';
import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import { displayYuan } from '#domain/shared/money.ts';
import { creditTermsOn } from '../../credit/effects/terms.ts';
import { eventId } from '../../credit/records/entry-id.ts';
import { recordEntry, writingEvent } from '../../credit/records/record-entry.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register' | 'zone' | 'clock'>;

const remarkOf = ({ amountFen, id }: Recovery): string => `追回 ${displayYuan(amountFen)} 元（${id}）`;

/**
 * What the recovery says of the subject's credit, by the decision that ordered it. Written again, it is written once: an
 * entry is known by what it states. What the catalogue of that day does not have is not recorded.
 */
export const writeCredit = async (ports: Needs, recovery: Recovery): Promise<void> => {
  const { document, subjectId, orderedBy: recordedBy = recovery.proposedBy } = recovery;
  for (const { kind, on } of creditEventsOf(recovery)) {
    const terms = await creditTermsOn(ports, on);
    const known = terms && eventKindOf(terms, kind);
    if (!known) continue;
    const stated = { kind, on, document, remark: remarkOf(recovery) };
    const entry = {
      ...stated,
      id: eventId(subjectId, stated),
      polarity: known.polarity,
      weight: known.weight,
      recordedBy,
      recordedAt: ports.clock.now().toISOString(),
    };
    await recordEntry(ports, subjectId, recordedBy, writingEvent(entry, undefined));
  }
};
