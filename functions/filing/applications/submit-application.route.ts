import * as z from 'zod';
import type { RecordedRisk } from '#domain/casework/recorded-risk.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Application } from '#domain/filing/application.ts';
import { objectionToNoChange } from '#domain/filing/changes-nothing.ts';
import { precheck } from '#domain/filing/precheck.ts';
import { linksApplied } from '../../affiliates/links.ts';
import { closedBySubmitting, maySubmit, onlyPresents } from '../../casework/sign-off.ts';
import { happened, isOpen, momentOf } from '../../casework/writing.ts';
import { objectionByCredit } from '../../credit/effects/credit-note.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Change, Ports } from '../../ports.ts';
import { riskOfSubject } from '../../risk/risk-of-subject.ts';
import { asApplicantSees, SeenApplication } from './application-seen.ts';
import { type Applying, applying, Wished } from './applying.ts';
import { type Acceptance, enterFiling } from './enter-filing.ts';
import { keep, written } from './written.ts';

const submitted = (
  scene: Applying,
  actor: Actor,
  application: Application,
  open: readonly Task[],
): Change => {
  const { before, subject, moment, person } = scene;
  return {
    cases: [application],
    links: linksApplied(subject, application.particulars, before?.particulars),
    closes: closedBySubmitting(open, actor, application.subjectId, moment),
    hands: [{ case: { kind: 'application', id: application.id }, person, step: 'applicant' }],
    events: [
      happened(
        before?.status === 'needs-correction' ? 'ApplicationCorrected' : 'ApplicationSubmitted',
        moment,
        person,
        application,
        before ? { before } : {},
      ),
    ],
  };
};

/**
 * What every rule accepts and no department must see is entered within this request, at any hour; everything else is
 * carried by its workflow (实施方案二（十）「极简审批」).
 */
const settle = async (
  ports: Ports,
  scene: Applying,
  actor: Actor,
  risk: RecordedRisk | undefined,
): Promise<void> => {
  const { before, mode, subject, filing, moment, person } = scene;
  const application = written(scene, 'submit', risk);
  const open = before
    ? (await ports.register.tasksOf({ kind: 'application', id: before.id })).filter(isOpen)
    : [];
  const change = submitted(scene, actor, application, open);
  const outcome = precheck({ mode, subject, content: application }, application.asked);
  // A correction is awaited by its execution, which enters it.
  if (outcome.verdict !== 'accept' || before?.status === 'needs-correction')
    return ports.register.commit(change);
  const acceptance: Acceptance = { application, before, filing, subject, mode, moment, by: person };
  await enterFiling(ports, acceptance, { hands: change.hands ?? [], closes: change.closes ?? [] });
};

/** Where the subject wants it, what a clerk fills in is kept and put before its administrator. */
const isPresented = async (ports: Ports, scene: Applying, actor: Actor): Promise<boolean> => {
  const { subject, mode } = scene;
  if (!onlyPresents({ actor, subject })) return false;
  const item = await keep(ports, scene);
  const what = { zh: `${mode.title.zh}备案申请`, en: `application for ${mode.title.en}` };
  return !(await maySubmit(ports, { actor, subject, item, what }));
};

/** Applies for a filing, its change or its renewal, or again after a correction. Sent twice, the second finds it under way. */
export const submitApplication = route(
  {
    id: 'submitApplication',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}',
    who: 'member',
    summary: { zh: '提交备案申请', en: 'Apply for a filing, its change or its renewal' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    body: Wished,
    answer: SeenApplication,
    status: 202,
  },
  async (ports, { params, body, actor }) => {
    const scene = await applying(ports, params, body, actor.person, momentOf(ports));
    if (scene instanceof Refused) return scene;
    const objection = objectionByCredit(scene.credit);
    if (objection) return objection;
    const unchanged = objectionToNoChange(scene.purpose, scene.filing, scene.content);
    if (unchanged.length > 0) return new Refused(422, unchanged);
    if (!(await isPresented(ports, scene, actor))) {
      const risk = await riskOfSubject(ports, params.subjectId, scene.moment.today);
      await settle(ports, scene, actor, risk);
    }
    const application = await ports.register.get('application', scene.id);
    return asApplicantSees(application ?? written(scene, 'submit'));
  },
);
