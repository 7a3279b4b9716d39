import * as z from 'zod';
import { type Opinion, opinionsOf, type Weighed, weigh } from '#domain/casework/opinions.ts';
import { heard, spokenIn } from '#domain/casework/parallel-review.ts';
import { correctionsOf } from '#domain/casework/rounds.ts';
import type { Application } from '#domain/filing/application.ts';
import { moveApplication } from '#domain/filing/application-lifecycle.ts';
import { findingsOf } from '../casework/findings.ts';
import { changed, happened, isOpen, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Change, Ports } from '../ports.ts';
import { correctionTask } from './application-work.ts';
import { enterFiling } from './enter-filing.ts';
import { type ApplicationFile, readApplication } from './read-application.ts';

const Input = z.object({ id: z.string() });
const by = 'weigh-opinions';

/** The application as it was read, and as it stands once the departments have been heard. */
type Scene = ApplicationFile & { readonly settled: Application; readonly moment: Moment };

const refusedBy = ({ application, settled, moment }: Scene, opposed: readonly Opinion[]): Change => {
  const after = changed(settled, moment, {
    status: moveApplication(application.status, 'refuse'),
    findings: findingsOf(opposed),
  });
  const data = { opinions: opposed };
  return {
    cases: [after],
    events: [happened('ApplicationRefused', moment, by, after, { before: application, data })],
  };
};

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

const settle = async (ports: Ports, scene: Scene, weighed: Weighed): Promise<void> => {
  if (weighed.verdict === 'returned') return ports.register.commit(returnedBy(scene, weighed.by));
  if (weighed.verdict === 'opposed') return ports.register.commit(refusedBy(scene, weighed.by));
  await enterFiling(ports, {
    ...scene,
    application: changed(scene.settled, scene.moment, {}),
    before: scene.application,
    by,
  });
};

/** What the departments said together: entered, sent back with every defect, or refused with every reason. */
export const weighApplication = async (ports: Ports, { id }: z.infer<typeof Input>) => {
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

export const handler = task(Input, weighApplication, connect);
