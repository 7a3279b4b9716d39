import * as z from 'zod';
import { runningClocks } from '#domain/casework/parallel-review.ts';
import type { Filing } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { type Precheck, precheck } from '#domain/filing/precheck.ts';
import type { Subject } from '#domain/filing/subject.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../casework/writing.ts';
import { connect } from '../connect.ts';
import { task } from '../edge/task.ts';
import type { Change, Ports } from '../ports.ts';
import { enterFiling } from './filing-number.ts';
import { correctionTask, departmentTasks } from './filing-work.ts';
import { readFiling } from './read-filing.ts';

const Input = z.object({ id: z.string() });
const by = 'precheck';

type Scene = { filing: Filing; mode: Mode; subject: Subject; moment: Moment };

const sentBack = (scene: Scene, { findings }: Extract<Precheck, { verdict: 'correct' }>): Change => {
  const { filing, mode, subject, moment } = scene;
  const after = changed(filing, moment, {
    status: moveFiling(filing.status, 'return'),
    findings: [...findings],
  });
  return {
    cases: [after],
    opens: [correctionTask(after, subject, mode, moment)],
    events: [
      happened('FilingReturned', moment, by, after, {
        before: filing,
        data: { rules: findings.map(({ code }) => code) },
      }),
    ],
  };
};

const putToDepartments = ({ filing, mode, subject, moment }: Scene): Change => {
  const after = changed(filing, moment, {
    status: moveFiling(filing.status, 'review'),
    findings: [],
    clocks: runningClocks(filing, mode.departments, mode.reviewWorkingDays, moment.today),
  });
  const tasks = departmentTasks(after, subject, mode, moment);
  return {
    cases: [after],
    opens: tasks,
    events: [
      happened('FilingPutToDepartments', moment, by, after, {
        before: filing,
        data: { steps: tasks.map(({ step }) => step) },
      }),
    ],
  };
};

/** All defects at once, or on to the departments that the mode names, or straight into the register. */
export const precheckFiling = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { filing, mode, subject } = await readFiling(ports, id);
  // Called again after it was done, it only says where the filing stands.
  if (filing.status !== 'submitted') return standingOf(ports, filing);
  const scene = { filing, mode, subject, moment: momentOf(ports) };
  const outcome = precheck({ mode, form: filing.form, subject });
  if (outcome.verdict === 'accept') await enterFiling(ports, filing, mode, scene.moment, by);
  if (outcome.verdict === 'correct') await ports.register.commit(sentBack(scene, outcome));
  if (outcome.verdict === 'review') await ports.register.commit(putToDepartments(scene));
  return standingOf(ports, (await readFiling(ports, id)).filing);
};

export const handler = task(Input, precheckFiling, connect);
