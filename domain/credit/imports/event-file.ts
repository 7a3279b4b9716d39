import { filledIn, orBlank } from '../../shared/cells.ts';
import { checkCreditCode } from '../../shared/credit-code.ts';
import type { Day } from '../../shared/day.ts';
import type { Layout } from '../../shared/read-table.ts';
import { checkText } from '../../shared/text.ts';
import type { CreditTerms } from '../credit-terms.ts';
import { checkHappened, checkKind, checkWeight } from './event-checks.ts';
import { type EventLine, eventsAgree } from './event-line.ts';
import { lineReader, type ReadLine } from './line-reader.ts';

/** Reads a file of credit events by the catalogue of the zone, as of the day on which it is brought. */
export const eventReader = (
  terms: Pick<CreditTerms, 'eventKinds' | 'banKinds'>,
  today: Day,
  layout: Layout,
): ReadLine<EventLine> =>
  lineReader(
    {
      cells: {
        subjectId: filledIn(checkCreditCode),
        kind: filledIn(checkKind(terms)),
        on: filledIn(checkHappened(today)),
        weight: orBlank(checkWeight),
        document: filledIn(checkText(120)),
        remark: orBlank(checkText(500)),
      },
      across: () => ({}),
      lineOf: (values) => values,
      agreement: eventsAgree,
    },
    layout,
  );
