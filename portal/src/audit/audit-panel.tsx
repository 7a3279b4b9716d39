import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Task } from '../api/schema.ts';
import { ChoiceField } from '../case/choice-field.tsx';
import { DaysLeft } from '../case/days-left.tsx';
import { MissingField } from '../case/missing-field.tsx';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { isFilled } from '../parts/is-filled.ts';
import { putFile } from '../parts/put-file.ts';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';

type Props = { readonly task: Task; readonly onDone: () => void };
type Filled = {
  readonly decision: 'audited' | 'cannot-decide';
  readonly opinion: string;
  readonly missing?: string;
};

/** Where to put the report, there it goes, and then it is handed in with the finding. */
const handIn = async (claimId: string, file: File, filled: Filled) => {
  const params = { path: { claimId } };
  const { uploadUrl, contentType } = await answerOf(
    api.PUT('/api/officer/claims/{claimId}/audit-report', { params, body: { bytes: file.size } }),
  );
  await putFile(uploadUrl, file, contentType, () => undefined);
  const { missing, ...rest } = filled;
  return answerOf(
    api.POST('/api/officer/claims/{claimId}/audit', {
      params,
      body: {
        ...rest,
        fileName: file.name,
        ...(filled.decision === 'cannot-decide' && missing ? { missing } : {}),
      },
    }),
  );
};

const Fields = ({ task }: { readonly task: Task }) => {
  const { t } = useWords();
  const decision = Form.useWatch('decision');
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <>
      <ChoiceField task={task} label={t('audit.choice')} needed={t('audit.choice')} />
      {decision === 'cannot-decide' && <MissingField />}
      <Form.Item name="opinion" label={t('audit.opinion')} rules={needed(t('audit.opinionNeeded'))}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </>
  );
};

/** The firm's task: a finding, an opinion and the report, once its lines are verified. */
export const AuditPanel = ({ task, onDone }: Props) => {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [file, setFile] = useState<File>();
  const send = useAction(
    async (_: undefined) => {
      const filled = await form.validateFields();
      return file && handIn(task.case.id, file, filled);
    },
    {
      refreshes: ['tasks', 'file'],
      onDone: () => {
        void message.success(t('audit.done'));
        onDone();
      },
    },
  );
  return (
    <Section title={t('audit.title')} extra={<DaysLeft task={task} />}>
      <p className="kouan-quote">{say(task.question)}</p>
      <p className="kouan-small kouan-muted">{t('audit.how')}</p>
      <Form<Filled> form={form} layout="vertical">
        <Fields task={task} />
        <FileDrop
          accept=".pdf"
          multiple={false}
          label={file ? t('audit.chosen', { file: file.name }) : t('audit.drop')}
          hint={t('audit.dropHint')}
          onFiles={([one]) => setFile(one)}
        />
      </Form>
      <div className="kouan-actions">
        <ConfirmButton
          type="primary"
          disabled={!file}
          label={t('audit.handIn')}
          title={t('audit.handIn')}
          action={send}
          before={() => isFilled(form)}
        >
          <p>{t('audit.handInText')}</p>
        </ConfirmButton>
      </div>
    </Section>
  );
};
