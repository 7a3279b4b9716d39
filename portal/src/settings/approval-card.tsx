import { Switch } from 'antd';
import { useId } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Subject } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

type Props = { readonly subject: Subject; readonly mayChange: boolean };

export const ApprovalCard = ({ subject, mayChange }: Props) => {
  const { t } = useWords();
  const label = useId();
  const change = useAction(
    (administratorApproves: boolean) =>
      answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/settings', {
          params: { path: { subjectId: subject.id } },
          body: { administratorApproves },
        }),
      ),
    { refreshes: ['subject'] },
  );
  return (
    <Section>
      <div className="kouan-row">
        <div>
          <h2 id={label}>{t('setting.approval')}</h2>
          <div className="kouan-muted">{t('setting.approvalText')}</div>
        </div>
        <Switch
          aria-labelledby={label}
          checked={subject.administratorApproves ?? false}
          disabled={!mayChange}
          loading={change.running}
          onChange={change.run}
        />
      </div>
      <TroubleNote thrown={change.trouble} />
    </Section>
  );
};
