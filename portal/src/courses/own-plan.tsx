import { Day } from '#domain/shared/day.ts';
import { hasStarted } from '#domain/subsidy/courses/course-plan.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useAction } from '../parts/use-action.ts';
import { PlanFacts } from './plan-facts.tsx';
import { PlanForm } from './plan-form.tsx';
import { coursePlanStatusWords } from './statuses.ts';
import type { CoursePlan, CourseProgramme } from './use-course-plans.ts';

const Withdraw = ({ plan: { subjectId, programmeId, number } }: { readonly plan: CoursePlan }) => {
  const { t } = useWords();
  const withdraw = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subsidy/{subjectId}/course-plans/{programmeId}/{number}/withdrawal', {
          params: { path: { subjectId, programmeId, number } },
        }),
      ),
    { refreshes: ['course-plans'] },
  );
  return (
    <ConfirmButton label={t('course.withdraw')} title={t('course.withdrawOf', { number })} action={withdraw}>
      <p>{t('course.withdrawText')}</p>
    </ConfirmButton>
  );
};

type OwnPlanProps = {
  readonly plan: CoursePlan;
  readonly today: string;
  /** The programme it was filed for, while that asks for plans. */
  readonly programme: CourseProgramme | undefined;
};

const Acts = ({ plan, today, programme }: OwnPlanProps) => {
  const isOver =
    plan.status === 'withdrawn' ||
    hasStarted({ startsOn: Day.parse(plan.content.startsOn) }, Day.parse(today));
  if (isOver) return null;
  return (
    <div className="kouan-actions">
      {programme && <PlanForm subjectId={plan.subjectId} programme={programme} plan={plan} />}
      <Withdraw plan={plan} />
    </div>
  );
};

/** A course as the subject filed it, what the department said of it, and what may still be done. */
export const OwnPlan = ({ plan, today, programme }: OwnPlanProps) => {
  const { t, say } = useWords();
  const { number, content, status, edition, filedOn, answer } = plan;
  const kind = programme?.terms.kinds.find(({ id }) => id === content.courseKind)?.title;
  return (
    <Section title={`${number} ${content.name}`} extra={<StatusMark word={coursePlanStatusWords[status]} />}>
      <PlanFacts content={content} kind={kind ? say(kind) : content.courseKind} />
      <p className="kouan-small kouan-muted">
        {t('course.filedOn')} {filedOn} · {t('course.edition', { edition: String(edition) })}
      </p>
      {answer && (
        <p>
          <strong>{t('course.answer')}</strong>：{answer}
        </p>
      )}
      <Acts plan={plan} today={today} programme={programme} />
    </Section>
  );
};
