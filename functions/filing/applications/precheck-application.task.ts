import * as z from 'zod';
import { runningClocks } from '#domain/casework/parallel-review.ts';
import { correctionsOf } from '#domain/casework/rounds.ts';
import { moveApplication } from '#domain/filing/application-lifecycle.ts';
import { type Precheck, precheck } from '#domain/filing/precheck.ts';
import { changed, happened, type Moment, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { correctionTask, departmentTasks } from './application-work.ts';
import { enterFiling } from './enter-filing.ts';
import { type ApplicationFile, readApplication } from './read-application.ts';

const Input = z.object({ id: z.string() });
const by = 'precheck';

type Scene = ApplicationFile & { readonly moment: Moment };

type Defects = Extract<Precheck, { verdict: 'correct' }>['findings'];

const withFindings = ({ application, moment }: Scene, move: 'return' | 'refuse', findings: Defects) =>
  changed(application, moment, {
    status: moveApplication(application.status, move),
    findings: [...findings],
  });

const because = (findings: Defects) => ({ rules: findings.map(({ code }) => code) });

const refusedFor = (scene: Scene, findings: Defects): Change => {
  const { application, moment } = scene;
  const after = withFindings(scene, 'refuse', findings);
  const data = because(findings);
  return {
    cases: [after],
    events: [happened('ApplicationRefused', moment, by, after, { before: application, data })],
  };
};

/** Sent back while rounds are left; after the last, what is still wrong decides it, as it does with the departments. */
const sentBack = (scene: Scene, findings: Defects): Change => {
  const { application, mode, moment } = scene;
  if (correctionsOf(application) >= mode.correctionRounds) return refusedFor(scene, findings);
  const after = withFindings(scene, 'return', findings);
  const data = because(findings);
  return {
    cases: [after],
    opens: [correctionTask({ ...scene, application: after })],
    events: [happened('ApplicationReturned', moment, by, after, { before: application, data })],
  };
};

const putToDepartments = (scene: Scene): Change => {
  const { application, mode, moment } = scene;
  const after = changed(application, moment, {
    status: moveApplication(application.status, 'review'),
    findings: [],
    clocks: runningClocks(application, application.asked, mode.reviewWorkingDays, moment.today),
  });
  const tasks = departmentTasks({ ...scene, application: after });
  return {
    cases: [after],
    opens: tasks,
    events: [
      happened('ApplicationPutToDepartments', moment, by, after, {
        before: application,
        data: { steps: tasks.map(({ step }) => step) },
      }),
    ],
  };
};

/** All defects at once, as often as the mode allows; or on to the departments that must see it, or into the register. */
export const precheckApplication = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const file = await readApplication(ports, id);
  const { application, mode, subject } = file;
  // Called again after it was done, it only says where the application stands.
  if (application.status !== 'submitted') return standingOf(ports, application);
  const scene = { ...file, moment: momentOf(ports) };
  const outcome = precheck({ mode, subject, content: application }, application.asked);
  if (outcome.verdict === 'accept')
    await enterFiling(ports, {
      ...scene,
      application: changed(application, scene.moment, {}),
      before: application,
      by,
    });
  if (outcome.verdict === 'correct') await ports.register.commit(sentBack(scene, outcome.findings));
  if (outcome.verdict === 'review') await ports.register.commit(putToDepartments(scene));
  return standingOf(ports, (await readApplication(ports, id)).application);
};

export const handler = task(Input, precheckApplication, connectTables);
