import { Alert, Empty } from 'antd';
import { useParams } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { listed } from '../parts/listed.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { OwnPlan } from './own-plan.tsx';
import { PlanForm } from './plan-form.tsx';
import { type CoursePlans, type CourseProgramme, useCoursePlans } from './use-course-plans.ts';

/** Whoever has begun already reads here what can still be done. */
const Started = ({ day }: { readonly day: string }) => {
  const { t } = useWords();
  return (
    <Alert
      type="info"
      showIcon
      title={t('course.startedTitle')}
      description={
        <>
          <p>{t('course.startedBefore', { day })}</p>
          <p>{t('course.startedSince', { day })}</p>
        </>
      }
    />
  );
};

type AskedProps = { readonly subjectId: string; readonly programme: CourseProgramme };

const Asked = ({ subjectId, programme }: AskedProps) => {
  const { t, say, language } = useWords();
  const { from, answerWorkingDays, kinds } = programme.terms;
  return (
    <Section title={say(programme.title)} extra={<PlanForm subjectId={subjectId} programme={programme} />}>
      <div className="kouan-stack">
        <Facts
          facts={[
            { label: t('course.asked'), value: t('course.askedFrom', { day: from }) },
            {
              label: t('course.answerDays'),
              value: t('course.workingDays', { count: String(answerWorkingDays) }),
            },
            {
              label: t('course.kinds'),
              value: listed(
                kinds.map(({ title }) => say(title)),
                language,
              ),
            },
          ]}
        />
        <p className="kouan-muted">{t('course.silence')}</p>
        <Started day={from} />
      </div>
    </Section>
  );
};

const Plans = ({ file: { plans, programmes, today } }: { readonly file: CoursePlans }) => {
  const { t } = useWords();
  if (plans.length === 0)
    return (
      <Section>
        <Empty description={t('course.noPlans')} />
      </Section>
    );
  return plans.map((plan) => (
    <OwnPlan
      key={plan.id}
      plan={plan}
      today={today}
      programme={programmes.find(({ id }) => id === plan.programmeId)}
    />
  ));
};

/** The courses of an institution: filed before they start, answered by the department, named on the roster. */
export const CoursesPage = () => {
  const { t } = useWords();
  const { subjectId = '' } = useParams();
  const query = useCoursePlans(subjectId);
  return (
    <Page
      title={t('course.title')}
      lead={t('course.lead')}
      crumbs={[{ title: t('programme.title'), to: `/e/${subjectId}/programmes` }]}
    >
      <Loaded query={query} rows={8}>
        {(file) => (
          <>
            {file.programmes.length === 0 && (
              <Section>
                <Empty description={t('course.none')} />
              </Section>
            )}
            {file.programmes.map((programme) => (
              <Asked key={programme.id} subjectId={subjectId} programme={programme} />
            ))}
            <Plans file={file} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
