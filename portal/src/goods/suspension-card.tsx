import { answerOf, api } from '../api/client.ts';
import type { Task } from '../api/schema.ts';
import { useMyTasks } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';

type RowProps = { readonly subjectId: string; readonly task: Task };

const Suspension = ({ subjectId, task }: RowProps) => {
  const { t, say } = useWords();
  const receive = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/goods/{subjectId}/rescreenings/{id}/receipt', {
          params: { path: { subjectId, id: task.case.id } },
        }),
      ),
    { refreshes: ['my-tasks', 'tasks'] },
  );
  return (
    <li>
      <strong>{say(task.title)}</strong>
      <p>{say(task.question)}</p>
      <ConfirmButton label={t('goods.received')} title={t('goods.receivedTitle')} action={receive} />
    </li>
  );
};

/** Goods that were suspended, or are looked at, until the subject says that it has heard. */
export const SuspensionCard = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const { data } = useMyTasks(subjectId);
  const told = (data?.tasks ?? []).filter((task) => task.case.kind === 'rescreening');
  if (told.length === 0) return null;
  return (
    <Section title={t('goods.suspensions')}>
      <ul className="kouan-rows">
        {told.map((task) => (
          <Suspension key={task.id} subjectId={subjectId} task={task} />
        ))}
      </ul>
    </Section>
  );
};
