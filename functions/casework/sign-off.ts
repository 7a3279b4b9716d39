import { start } from '#domain/casework/clock.ts';
import { type Actor, administers } from '#domain/casework/role.ts';
import { isSignOff, signOffStep, type Task } from '#domain/casework/task.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Case, Ports } from '../ports.ts';
import { answered, cancelled, changed, happened, isOpen, type Moment, momentOf, taskFor } from './writing.ts';

/** Who would submit which case of which subject, and what the administrator is asked to look at. */
export type Submission = {
  readonly actor: Actor;
  readonly subject: Subject;
  readonly item: Case;
  readonly what: Bilingual;
};

/** The zone sets no term for what a subject agrees within itself: the desk is sorted by this, and nothing lapses. */
const daysOnTheDesk = 3;

/** Whether this actor presents rather than submits. */
export const onlyPresents = ({ actor, subject }: Pick<Submission, 'actor' | 'subject'>): boolean =>
  subject.administratorApproves === true && !administers(actor, subject.id);

const question = ({ subject, item, what }: Submission, round: number, moment: Moment): Task =>
  taskFor(
    {
      case: { kind: item.kind, id: item.id },
      step: signOffStep,
      round,
      desk: { subjectId: subject.id },
      subjectId: subject.id,
      title: { zh: `待管理员审定：${what.zh}`, en: `For the administrator: ${what.en}` },
      question: {
        zh: '办事员已提请提交，请管理员审定后提交，或退回修改。',
        en: 'A clerk would submit this. An administrator submits it, or returns it with a note.',
      },
      choices: ['approve', 'return'],
      clock: start(moment.today, daysOnTheDesk),
    },
    moment,
  );

/** Puts it before the administrators; the case stands where it stood. Presented twice, it is one question. */
const present = async ({ register, clock }: Pick<Ports, 'register' | 'clock'>, submission: Submission) => {
  const { actor, item } = submission;
  const asked = (await register.tasksOf({ kind: item.kind, id: item.id })).filter(isSignOff);
  if (asked.some(isOpen)) return;
  const moment = momentOf({ clock });
  const task = question(submission, asked.length + 1, moment);
  // Its next version, so that an administrator who submits in the same instant reads this question, and closes it.
  const after = changed(item, moment, {});
  await register.commit({
    cases: [after],
    opens: [task],
    hands: [{ case: task.case, person: actor.person, step: 'applicant' }],
    events: [
      happened('PresentedForSignOff', moment, actor.person, after, {
        before: item,
        data: { round: task.round },
      }),
    ],
  });
};

/**
 * Whether this actor submits now. Where the subject wants its administrator to approve, a clerk only presents: that is
 * done here, and the answer is that nothing is to be submitted. Ask it when nothing else stands against submitting.
 */
export const maySubmit = async (
  ports: Pick<Ports, 'register' | 'clock'>,
  submission: Submission,
): Promise<boolean> => {
  if (!onlyPresents(submission)) return true;
  await present(ports, submission);
  return false;
};

/** The open tasks of a case as its submission leaves them: corrections are made, and the administrator has approved. */
export const closedBySubmitting = (
  open: readonly Task[],
  actor: Actor,
  subjectId: string,
  moment: Moment,
): Task[] =>
  open.map((task) => {
    if (!isSignOff(task)) return answered(task, 'resubmitted', actor.person, moment);
    // The subject has stopped asking its administrator meanwhile.
    if (!administers(actor, subjectId)) return cancelled(task, moment, actor.person);
    return answered(task, 'approve', actor.person, moment);
  });
