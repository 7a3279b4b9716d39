import { type Filing, filingNumber } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { type Day, day } from '#domain/shared/day.ts';
import { changed, happened, type Moment } from '../casework/writing.ts';
import { SequenceTaken } from '../errors.ts';
import type { Change, Ports } from '../ports.ts';

/** The division code of the zone's seat, in every filing number (满洲里 150781). */
const division = '150781';

const monthsLater = (from: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const index = month - 1 + months;
  const target = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return day(`${target}-${String(Math.min(date, 28)).padStart(2, '0')}`);
};

/**
 * Enters an accepted filing: its number is taken in the same transaction, and taken again where somebody was faster.
 */
export const enterFiling = async (
  { register }: Pick<Ports, 'register'>,
  filing: Filing,
  mode: Mode,
  moment: Moment,
  by: string,
  also: Partial<Change> = {},
): Promise<Filing> => {
  const year = moment.today.slice(0, 4);
  const name = `filing-${mode.id}-${year}`;
  for (;;) {
    const value = (await register.lastOf(name)) + 1;
    const after = changed(filing, moment, {
      status: moveFiling(filing.status, 'accept'),
      findings: [],
      number: filingNumber(division, mode.id, year, value),
      validFrom: moment.today,
      validTo: monthsLater(moment.today, mode.validMonths),
    });
    try {
      await register.commit({
        ...also,
        cases: [after],
        sequence: { name, value },
        events: [
          happened('FilingEntered', moment, by, after, { before: filing, data: { number: after.number } }),
        ],
      });
      return after;
    } catch (error) {
      if (!(error instanceof SequenceTaken)) throw error;
    }
  }
};
