import { App, Checkbox, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { evidenceKinds } from '#domain/subsidy/lists/list-kind.ts';
import { answerOf, api } from '../api/client.ts';
import type { Sent, Task } from '../api/schema.ts';
import { DaysLeft } from '../case/days-left.tsx';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { LongTextField, TypedField, useNeeded } from '../parts/form-fields.tsx';
import { isFilled } from '../parts/is-filled.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';
import { namedMilestones } from './fresh-plan.ts';
import { RowsField } from './rows-field.tsx';
import { SumField } from './sum-field.tsx';
import { type ProjectFileOf, refreshes, useProjectFile } from './use-projects.ts';

type Draft = Sent<'draftDecision'>;
type PanelProps = { readonly task: Task; readonly onDone: () => void };

/** What stands there at first: what was asked for, and what was decided before. */
const initialOf = ({ project: { plan, decision }, programme }: ProjectFileOf) => ({
  ceilingFen: plan.askedFen,
  conditions: decision?.conditions ?? '',
  milestones: plan.schedule.map(({ milestone, on }) =>
    namedMilestones(programme) ? { dueOn: on } : { title: milestone, dueOn: on, needs: ['report'] },
  ),
});

type RowProps = { readonly row: number; readonly file: ProjectFileOf; readonly remove: ReactNode };

/** A milestone of the programme: only its day is asked. */
const NamedRow = ({ row, file }: RowProps) => {
  const { t, say } = useWords();
  const name = namedMilestones(file.programme)?.[row];
  return <TypedField type="date" name={[row, 'dueOn']} label={name ? say(name) : t('project.dueOn')} />;
};

/** A milestone that the decision makes: how much, by when, for what. */
const DecidedRow = ({ row, file, remove }: RowProps) => {
  const { t, say } = useWords();
  const kinds = file.programme.evidence.map(({ kind }) => kind);
  return (
    <div className="kouan-one-of-several">
      <TypedField name={[row, 'title']} label={t('project.milestone')} longest={60} />
      <SumField name={[row, 'fen']} label={t('project.instalment')} />
      <TypedField type="date" name={[row, 'dueOn']} label={t('project.dueOn')} />
      <Form.Item name={[row, 'needs']} label={t('project.needs')} rules={useNeeded()}>
        <Select
          mode="multiple"
          options={kinds.map((kind) => ({ value: kind, label: say(evidenceKinds[kind]) }))}
        />
      </Form.Item>
      {(['audited', 'afterAcceptance'] as const).map((mark) => (
        <Form.Item key={mark} name={[row, mark]} valuePropName="checked">
          <Checkbox>{t(`project.${mark}`)}</Checkbox>
        </Form.Item>
      ))}
      <p>{remove}</p>
    </div>
  );
};

const DraftForm = ({ file, task, onDone }: PanelProps & { readonly file: ProjectFileOf }) => {
  const { t, say } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Draft>();
  const named = namedMilestones(file.programme) !== undefined;
  const Row = named ? NamedRow : DecidedRow;
  const send = useAction(
    async (_: undefined) =>
      answerOf(
        api.POST('/api/officer/tasks/{taskId}/project-decision', {
          params: { path: { taskId: task.id } },
          body: await form.validateFields(),
        }),
      ),
    {
      refreshes,
      onDone: () => {
        void message.success(t('project.draftDone'));
        onDone();
      },
    },
  );
  return (
    <Section title={t('project.draft')} extra={<DaysLeft task={task} />}>
      <p className="kouan-quote">{say(task.question)}</p>
      <Form<Draft> form={form} layout="vertical" initialValues={initialOf(file)}>
        <SumField name="ceilingFen" label={t('project.ceiling')} />
        <LongTextField name="conditions" label={t('project.conditions')} longest={2000} />
        <RowsField name="milestones" label={t('project.milestones')} least={1} fixed={named}>
          {(row, remove) => <Row row={row} file={file} remove={remove} />}
        </RowsField>
      </Form>
      <div className="kouan-actions">
        <ConfirmButton
          type="primary"
          label={t('project.submitDraft')}
          title={t('project.submitDraft')}
          action={send}
          before={() => isFilled(form)}
        >
          <p>{t('project.submitDraftText')}</p>
        </ConfirmButton>
      </div>
    </Section>
  );
};

/** The leading department's task: what shall be decided, beside the plan and the opinions. */
export const DraftDecisionPanel = ({ task, onDone }: PanelProps) => {
  const query = useProjectFile(task.case.id);
  return (
    <Loaded query={query} rows={6}>
      {(file) => <DraftForm file={file} task={task} onDone={onDone} />}
    </Loaded>
  );
};
