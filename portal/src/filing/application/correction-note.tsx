import { Alert } from 'antd';
import type { Application, Mode } from '../../api/schema.ts';
import { DaysLeft } from '../../case/days-left.tsx';
import { useProgress } from '../../case/use-progress.ts';
import { useWords } from '../../language/use-words.ts';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { Section } from '../../parts/section.tsx';
import { useLeads } from '../use-leads.ts';

type CorrectionNoteProps = { readonly application: Application; readonly mode: Mode };

/** What must be corrected, until when, and what the clocks do meanwhile. */
export const CorrectionNote = ({ application, mode }: CorrectionNoteProps) => {
  const { t } = useWords();
  const { data } = useProgress(application.subjectId, 'application', application.id);
  const task = data?.waitingFor.find(({ desk }) => 'subjectId' in desk);
  const leads = useLeads(mode);
  return (
    <Section title={t('apply.toCorrect')} {...(task ? { extra: <DaysLeft task={task} /> } : {})}>
      <Alert
        type="warning"
        showIcon
        title={task ? t('apply.correctBy', { day: task.dueOn }) : t('apply.toCorrect')}
        description={t('apply.clockStands')}
        style={{ marginBottom: 16 }}
      />
      <RefusalList refusals={application.findings} leads={leads} />
    </Section>
  );
};
