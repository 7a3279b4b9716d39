import { Button } from 'antd';
import { useParams } from 'react-router';
import { CaseKind } from '#domain/casework/case.ts';
import { minutesStep } from '#domain/casework/committee/committee.ts';
import type { AnyTask } from '../case/opinions.tsx';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { useCaseHistory } from './use-sitting.ts';

const Sitting = ({ task }: { readonly task: AnyTask }) => {
  const { t } = useWords();
  return (
    <Section title={t('committee.sitting', { n: task.sitting ?? 1 })}>
      <p className="kouan-minutes">{task.opinion}</p>
      {task.missing && (
        <p>
          {t('committee.missing')}：{task.missing}
        </p>
      )}
    </Section>
  );
};

const isMinutes = ({ step, status }: AnyTask) => step === minutesStep && status === 'decided';

const MinutesOf = ({ caseRef }: { readonly caseRef: AnyTask['case'] }) => {
  const { t, say } = useWords();
  const query = useCaseHistory(caseRef);
  return (
    <Loaded query={query} rows={8}>
      {({ tasks }) => {
        const sittings = tasks.filter(isMinutes);
        return (
          <Page
            title={t('committee.minutes')}
            lead={sittings[0] ? say(sittings[0].title) : ''}
            extra={<Button onClick={() => window.print()}>{t('committee.print')}</Button>}
            crumbs={[
              { title: t('work.title'), to: '/work' },
              { title: t(`kind.${caseRef.kind}`), to: `/work/${caseRef.kind}/${caseRef.id}` },
            ]}
          >
            {sittings.map((task) => (
              <Sitting key={task.id} task={task} />
            ))}
          </Page>
        );
      }}
    </Loaded>
  );
};

/** The minutes of every sitting of a case, to be read or printed. */
export const MinutesPage = () => {
  const { kind, id = '' } = useParams();
  const known = CaseKind.safeParse(kind);
  return known.success ? <MinutesOf caseRef={{ kind: known.data, id }} /> : <NotFound />;
};
