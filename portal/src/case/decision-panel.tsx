import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Decision } from '#domain/casework/task.ts';
import { answerOf, api } from '../api/client.ts';
import type { Task } from '../api/schema.ts';
import { StandAside } from '../committee/stand-aside.tsx';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { useBusy } from '../parts/use-busy.ts';
import { ChoiceField } from './choice-field.tsx';
import { DaysLeft } from './days-left.tsx';
import { type DecisionForm, needsReasons, otherThan, whatIsSent } from './decision-form.ts';
import { MissingField } from './missing-field.tsx';
import { ReasonFields } from './reason-fields.tsx';
import { TaskPapers } from './task-papers.tsx';

const needsNote = ({ noteFor = [] }: Task, decision: Decision | undefined): boolean =>
  decision !== undefined && noteFor.includes(decision);

type DecisionPanelProps = { readonly task: Task; readonly onDone: () => void };

type ExceptProps = { readonly groups: readonly string[]; readonly other: string };

/** Groups of the task that get the other answer. */
const Except = ({ groups, other }: ExceptProps) => {
  const { t } = useWords();
  return (
    <Form.Item name="except" label={t('file.except', { other })} extra={t('file.exceptHint')}>
      <Select mode="multiple" options={groups.map((group) => ({ value: group, label: group }))} />
    </Form.Item>
  );
};

/** One task, answered: a choice, its reasons where it needs some, an opinion, and once more "yes". */
export const DecisionPanel = ({ task, onDone }: DecisionPanelProps) => {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<DecisionForm>();
  const [asked, setAsked] = useState<DecisionForm>();
  const { busy, onBusy } = useBusy();
  const decision = Form.useWatch('decision', form);
  const except = Form.useWatch('except', form) ?? [];
  const other = otherThan(task.choices, decision);
  const asksReasons = [decision, ...(except.length > 0 ? [other] : [])].some(
    (one) => one && needsReasons(one),
  );
  const send = useAction(
    (filled: DecisionForm) =>
      answerOf(
        api.POST('/api/officer/tasks/{taskId}/decision', {
          params: { path: { taskId: task.id } },
          body: whatIsSent(filled, task.choices),
        }),
      ),
    {
      refreshes: ['tasks', 'file'],
      onDone: () => {
        setAsked(undefined);
        void message.success(t('file.done'));
        onDone();
      },
    },
  );
  return (
    <Section title={t('file.decide')} extra={<DaysLeft task={task} />}>
      <p className="kouan-quote">{say(task.question)}</p>
      <Form form={form} layout="vertical" onFinish={setAsked} style={{ marginTop: 16 }}>
        <ChoiceField task={task} label={t('file.choice')} needed={t('file.question')} />
        {task.groups && other && <Except groups={task.groups} other={t(`decision.${other}`)} />}
        {asksReasons && <ReasonFields />}
        {decision === 'cannot-decide' && <MissingField />}
        <Form.Item
          name="opinion"
          label={t('file.opinion')}
          extra={needsNote(task, decision) ? t('file.noteNeeded') : t('file.opinionHint')}
          rules={[{ required: needsNote(task, decision), whitespace: true, message: t('file.noteMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <TaskPapers task={task} onBusy={onBusy} />
        <Button type="primary" htmlType="submit" block disabled={busy}>
          {t('file.send')}
        </Button>
      </Form>
      <StandAside task={task} />
      <Modal
        open={asked !== undefined}
        title={asked && t('file.confirmTitle', { decision: t(`decision.${asked.decision}`) })}
        okText={t('file.send')}
        cancelText={t('common.cancel')}
        confirmLoading={send.running}
        okButtonProps={{ danger: asked ? needsReasons(asked.decision) : false }}
        onOk={() => asked && send.run(asked)}
        onCancel={() => setAsked(undefined)}
        destroyOnHidden
      >
        <p>
          <strong>{say(task.title)}</strong>
        </p>
        <p>{t('file.confirmText')}</p>
        <TroubleNote thrown={send.trouble} />
      </Modal>
    </Section>
  );
};
