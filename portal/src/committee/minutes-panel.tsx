import { App, Button, Form, Input } from 'antd';
import type { CommitteeTerms } from '#domain/casework/committee/committee.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Task } from '../api/schema.ts';
import { DaysLeft } from '../case/days-left.tsx';
import { MissingField } from '../case/missing-field.tsx';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { isFilled } from '../parts/is-filled.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';
import { SeatsTable } from './seats-table.tsx';
import { useCaseHistory, useSitting } from './use-sitting.ts';

type Props = { readonly task: Task; readonly onDone: () => void };
type FormProps = Props & { readonly terms: CommitteeTerms; readonly history: Answer<'getHistory'> };
type Filled = { readonly minutes: string; readonly missing?: string };

const Tally = ({ terms, sitting }: { terms: CommitteeTerms; sitting: ReturnType<typeof useSitting> }) => {
  const { t } = useWords();
  const { present, outcome, why } = sitting.tally;
  return (
    <p>
      {t('committee.tally', { seats: terms.seats.length, present, quorum: terms.quorum })}
      <br />
      {t(`committee.majority-${terms.majority}`)}
      <br />
      <strong>{t('committee.outcome', { outcome: t(`decision.${outcome}`) })}</strong>{' '}
      {why && t(`committee.why-${why}`)}
    </p>
  );
};

const useClosing = ({ task, onDone }: Props, outcome: ReturnType<typeof useSitting>['tally']['outcome']) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const close = useAction(
    async (_: undefined) => {
      const { minutes, missing } = await form.validateFields();
      return answerOf(
        api.POST('/api/officer/tasks/{taskId}/minutes', {
          params: { path: { taskId: task.id } },
          body: { outcome, minutes, ...(outcome === 'cannot-decide' && missing ? { missing } : {}) },
        }),
      );
    },
    {
      refreshes: ['tasks', 'file', 'history'],
      always: true,
      onDone: () => {
        void message.success(t('file.done'));
        onDone();
      },
    },
  );
  return { form, close };
};

const MinutesForm = ({ task, terms, history, onDone }: FormProps) => {
  const { t } = useWords();
  const sitting = useSitting(task, terms, history);
  const { outcome } = sitting.tally;
  const { form, close } = useClosing({ task, onDone }, outcome);
  const decided = outcome !== 'cannot-decide';
  return (
    <div className="kouan-stack">
      <Tally terms={terms} sitting={sitting} />
      <SeatsTable terms={terms} sitting={sitting} />
      <Form form={form} layout="vertical" initialValues={{ minutes: sitting.draft() }}>
        <Form.Item
          name="minutes"
          label={t('committee.minutes')}
          extra={t('committee.minutesHint')}
          rules={[{ min: 10, whitespace: true, required: true, message: t('committee.minutesNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={20_000} />
        </Form.Item>
        <Button type="link" size="small" onClick={() => form.setFieldsValue({ minutes: sitting.draft() })}>
          {t('committee.redraft')}
        </Button>
        {!decided && <MissingField label={t('committee.missing')} />}
      </Form>
      <ConfirmButton
        type="primary"
        label={decided ? t('committee.close', { outcome: t(`decision.${outcome}`) }) : t('committee.adjourn')}
        title={t('committee.close', { outcome: t(`decision.${outcome}`) })}
        action={close}
        before={() => isFilled(form)}
      >
        <p>{t('committee.closeText')}</p>
      </ConfirmButton>
    </div>
  );
};

/** The secretary's task: how the votes stand, the minutes drafted from them, and the sitting closed. */
export const MinutesPanel = ({ task, onDone }: Props) => {
  const { t } = useWords();
  const query = useCaseHistory(task.case);
  const { committee, sitting = 1 } = task;
  if (!committee) return null;
  return (
    <Section title={t('committee.sitting', { n: sitting })} extra={<DaysLeft task={task} />}>
      <Loaded query={query} rows={6}>
        {(history) => <MinutesForm task={task} terms={committee} history={history} onDone={onDone} />}
      </Loaded>
    </Section>
  );
};
