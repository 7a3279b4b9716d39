import * as z from 'zod';
import { type Opinion, opinionsOf, type Weighed, weigh } from '#domain/casework/opinions.ts';
import { heard, spokenIn } from '#domain/casework/parallel-review.ts';
import { correctionsOf } from '#domain/casework/rounds.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import type { Mode } from '#domain/filing/mode.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { findingsOf } from '../casework/findings.ts';
import { changed, happened, isOpen, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Change, Ports } from '../ports.ts';
import { enterFiling } from './filing-number.ts';
import { correctionTask } from './filing-work.ts';
import { readFiling } from './read-filing.ts';

const Input = z.object({ id: z.string() });
const by = 'weigh-opinions';

type Scene = {
  readonly filing: Filing;
  readonly settled: Filing;
  readonly mode: Mode;
  readonly subject: Subject;
  readonly moment: Moment;
};

const refusedBy = ({ filing, settled, moment }: Scene, opposed: readonly Opinion[]): Change => {
  const after = changed(settled, moment, {
    status: moveFiling(filing.status, 'refuse'),
    findings: findingsOf(opposed),
  });
  const data = { opinions: opposed };
  return { cases: [after], events: [happened('FilingRefused', moment, by, after, { before: filing, data })] };
};

/** Sent back while rounds are left; after the last, what is still wrong decides it. */
const returnedBy = (scene: Scene, returned: readonly Opinion[]): Change => {
  const { filing, settled, mode, subject, moment } = scene;
  if (correctionsOf(filing) >= mode.correctionRounds) return refusedBy(scene, returned);
  const after = changed(settled, moment, {
    status: moveFiling(filing.status, 'return'),
    findings: findingsOf(returned),
  });
  return {
    cases: [after],
    opens: [correctionTask(after, subject, mode, moment)],
    events: [happened('FilingReturned', moment, by, after, { before: filing, data: { opinions: returned } })],
  };
};

const settle = async (ports: Ports, scene: Scene, weighed: Weighed): Promise<void> => {
  if (weighed.verdict === 'returned') return ports.register.commit(returnedBy(scene, weighed.by));
  if (weighed.verdict === 'opposed') return ports.register.commit(refusedBy(scene, weighed.by));
  await enterFiling(ports, scene.settled, scene.mode, scene.moment, by);
};

/** What the departments said together: entered, sent back with every defect, or refused with every reason. */
export const weighFiling = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing, mode, subject } = await readFiling(ports, id);
  if (filing.status !== 'under-review') return standingOf(ports, filing);
  const asked = await ports.register.tasksOf({ kind: 'filing', id });
  // An execution that a withdrawn filing left behind may come early: nobody is weighed before all have spoken.
  if (asked.some(isOpen)) return standingOf(ports, filing);
  const tasks = asked.filter(spokenIn(filing.round));
  const opinions = opinionsOf(tasks);
  const settled = heard(filing, tasks, opinions);
  const scene = { filing, settled, mode, subject, moment: momentOf(ports) };
  await settle(ports, scene, weigh(opinions));
  return standingOf(ports, (await readFiling(ports, id)).filing);
};

export const handler = task(Input, weighFiling, connect);
