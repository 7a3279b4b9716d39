import { isDrawn } from '#domain/casework/draw.ts';
import type { Application } from '#domain/filing/application.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { inspectionOf } from '#domain/filing/inspection.ts';
import type { Mode } from '#domain/filing/mode.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { happened, type Moment } from '../../casework/writing.ts';
import type { Change, Ports } from '../../ports.ts';
import { inspectionTask } from '../applications/application-work.ts';

type Entering = {
  readonly application: Application;
  readonly subject: Subject;
  readonly mode: Mode;
  readonly moment: Moment;
};

/** What nobody has seen before it was entered may be drawn by lot, and is looked at afterwards. */
export const drawn = (
  { chance }: Pick<Ports, 'chance'>,
  { application, subject, mode, moment }: Entering,
  entry: Filing,
): { entry: Filing; change: Partial<Change> } => {
  const inspection = inspectionOf(mode, application.credit);
  if (!inspection || application.asked.length > 0 || !isDrawn(inspection.basisPoints, chance.lot()))
    return { entry, change: {} };
  const marked = { ...entry, inspection: { on: moment.today } };
  return {
    entry: marked,
    change: {
      opens: [inspectionTask({ filing: marked, subject, mode }, inspection, moment)],
      events: [
        happened('FilingDrawn', moment, 'lot', marked, { data: { basisPoints: inspection.basisPoints } }),
      ],
    },
  };
};
