import { isVote } from '#domain/casework/committee/committee.ts';
import { answerOf, api } from '../api/client.ts';
import type { Task } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { TypedField } from '../parts/form-fields.tsx';

/** A member of a committee who has a conflict says so, and leaves the seat to a colleague. */
export const StandAside = ({ task }: { readonly task: Task }) => {
  const { t } = useWords();
  if (!isVote(task)) return null;
  return (
    <div className="kouan-actions">
      <FormDialogue<{ readonly words: string }>
        label={t('committee.standAside')}
        note={<p>{t('committee.standAsideNote')}</p>}
        done={t('committee.stoodAside')}
        refreshes={['tasks', 'file', 'history']}
        send={(body) =>
          answerOf(
            api.POST('/api/officer/tasks/{taskId}/recusal', { params: { path: { taskId: task.id } }, body }),
          )
        }
      >
        <TypedField name="words" label={t('committee.standAsideWhy')} longest={500} />
      </FormDialogue>
    </div>
  );
};
