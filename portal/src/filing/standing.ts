import type { Standing } from '#domain/filing/deeds.ts';
import { day } from '#domain/shared/day.ts';
import type { Application, Filing, Mode } from '../api/schema.ts';

type Parts = {
  readonly mode: Pick<Mode, 'renewDaysBefore'>;
  readonly filing?: Filing | undefined;
  readonly application?: Application | undefined;
};

/** How a subject stands with a mode, as the domain asks for it. */
export const standingOf = ({ mode, filing, application }: Parts): Standing => ({
  mode,
  application,
  filing: filing && {
    status: filing.status,
    validFrom: day(filing.validFrom),
    validTo: day(filing.validTo),
    reminded: filing.reminded,
  },
});
