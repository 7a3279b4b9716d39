import * as z from 'zod';
import { type Opinion, opinionsOf, type Weighed, weigh } from '#domain/casework/opinions.ts';
import { heard, spokenIn } from '#domain/casework/parallel-review.ts';
import { correctionsOf } from '#domain/casework/rounds.ts';
import type { Application } from '#domain/filing/application.ts';
import { moveApplication } from '#domain/filing/application-lifecycle.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { findingsOf } from '../../casework/findings.ts';
import { changed, happened, isOpen, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { creditNoteFor, objectionByCredit } from '../../credit/effects/credit-note.ts';
import { task } from '../../edge/task.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { correctionTask } from './application-work.ts';
import { enterFiling } from './enter-filing.ts';
import { type ApplicationFile, readApplication } from './read-application.ts';

const Input = z.object({ id: z.string() });
const by = 'weigh-opinions';

/** The application as it was read, and as it stands once the departments have been heard. */
type Scene = ApplicationFile & { readonly settled: Application; readonly moment: Moment };

const refusedFor = (
  { application, settled, moment }: Scene,
  findings: readonly Refusal[],
  data: Record<string, unknown>,
): Change => {
  const after = changed(settled, moment, {
    status: moveApplication(application.status, 'refuse'),
    findings: [...findings],
  });
  return {
    cases: [after],
    events: [happened('ApplicationRefused', moment, by, after, { before: application, data })],
  };
};

const refusedBy = (scene: Scene, opposed: readonly Opinion[]): Change =>
  refusedFor(scene, findingsOf(opposed), { opinions: opposed });

/** Sent back while rounds are left; after the last, what is still wrong decides it. */
const returnedBy = (scene: Scene, returned: readonly Opinion[]): Change => {
  const { application, settled, mode, moment } = scene;
  if (correctionsOf(application) >= mode.correctionRounds) return refusedBy(scene, returned);
  const after = changed(settled, moment, {
    status: moveApplication(application.status, 'return'),
    findings: findingsOf(returned),
  });
  const data = { opinions: returned };
  return {
    cases: [after],
    opens: [correctionTask({ ...scene, application: after })],
    events: [happened('ApplicationReturned', moment, by, after, { before: application, data })],
  };
};

/** A ban that came while the departments looked is asked for here: nobody is entered to be suspended at night. */
const enterUnlessBarred = async (ports: TablePorts, scene: Scene): Promise<void> => {
  const { application, settled, subject, moment } = scene;
  const barred = objectionByCredit(await creditNoteFor(ports, subject.id, moment.today));
  if (barred) {
    const rules = barred.refusals.map(({ code }) => code);
    return ports.register.commit(refusedFor(scene, barred.refusals, { rules }));
  }
  await enterFiling(ports, { ...scene, application: changed(settled, moment, {}), before: application, by });
};

const settle = async (ports: TablePorts, scene: Scene, weighed: Weighed): Promise<void> => {
  if (weighed.verdict === 'returned') return ports.register.commit(returnedBy(scene, weighed.by));
  if (weighed.verdict === 'opposed') return ports.register.commit(refusedBy(scene, weighed.by));
  if (weighed.verdict === 'undecided')
    throw new Error('No department is offered not to decide an application.');
  await enterUnlessBarred(ports, scene);
};

/** What the departments said together: entered, sent back with every defect, or refused with every reason. */
export const weighApplication = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const file = await readApplication(ports, id);
  const { application } = file;
  if (application.status !== 'under-review') return standingOf(ports, application);
  const asked = await ports.register.tasksOf({ kind: 'application', id });
  // Nobody is weighed before all have spoken.
  if (asked.some(isOpen)) return standingOf(ports, application);
  const tasks = asked.filter(spokenIn(application.round));
  const opinions = opinionsOf(tasks);
  const settled = heard(application, tasks, opinions);
  await settle(ports, { ...file, settled, moment: momentOf(ports) }, weigh(opinions));
  return standingOf(ports, (await readApplication(ports, id)).application);
};

export const handler = task(Input, weighApplication, connectTables);
