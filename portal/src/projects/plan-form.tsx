import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { useWords } from '../language/use-words.ts';
import { LongTextField, TypedField } from '../parts/form-fields.tsx';
import { RowsField } from './rows-field.tsx';
import { SumField } from './sum-field.tsx';
import type { Plan } from './use-projects.ts';

type AmountProps = {
  readonly row: number;
  readonly of: string;
  readonly label: string;
  readonly remove: ReactNode;
};

const AmountRow = ({ row, of, label, remove }: AmountProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-even-fields">
      <TypedField name={[row, of]} label={label} longest={120} />
      <SumField name={[row, 'fen']} label={t('project.amount')} />
      <p>{remove}</p>
    </div>
  );
};

type StepProps = { readonly row: number; readonly named: Bilingual | undefined; readonly remove: ReactNode };

/** A milestone and its day; where the programme names it, only the day is asked. */
const Step = ({ row, named, remove }: StepProps) => {
  const { t, say } = useWords();
  return (
    <div className="kouan-even-fields">
      {named ? (
        <Form.Item name={[row, 'milestone']} hidden>
          <Input />
        </Form.Item>
      ) : (
        <TypedField name={[row, 'milestone']} label={t('project.milestone')} longest={120} />
      )}
      <TypedField type="date" name={[row, 'on']} label={named ? say(named) : t('project.on')} />
      <p>{remove}</p>
    </div>
  );
};

type Props = {
  readonly initial: object;
  /** The milestones, where the programme names them. */
  readonly named: readonly Bilingual[] | undefined;
  /** What its button says, where it does more than save. */
  readonly label?: string;
  readonly running: boolean;
  /** A paper is still on its way. */
  readonly busy: boolean;
  readonly onSave: (plan: Plan) => void;
  /** The papers that go with it. */
  readonly children: ReactNode;
};

/** The plan of a project, as whoever proposes it fills it in. */
export const PlanForm = ({ initial, named, label, running, busy, onSave, children }: Props) => {
  const { t } = useWords();
  return (
    <Form<Plan>
      layout="vertical"
      initialValues={initial}
      onFinish={(plan) => onSave({ ...plan, financing: plan.financing ?? [] })}
    >
      <TypedField name="title" label={t('project.name')} longest={120} />
      <LongTextField name="what" label={t('project.what')} longest={2000} />
      <TypedField name="where" label={t('project.where')} longest={200} />
      <RowsField name="costs" label={t('project.costs')} least={1}>
        {(row, remove) => <AmountRow row={row} of="item" label={t('project.item')} remove={remove} />}
      </RowsField>
      <RowsField name="financing" label={t('project.otherFinancing')}>
        {(row, remove) => <AmountRow row={row} of="source" label={t('project.source')} remove={remove} />}
      </RowsField>
      <div className="kouan-even-fields">
        <SumField name="askedFen" label={t('project.asked')} />
      </div>
      <RowsField name="schedule" label={t('project.schedule')} least={1} fixed={named !== undefined}>
        {(row, remove) => <Step row={row} named={named?.[row]} remove={remove} />}
      </RowsField>
      {children}
      <Button htmlType="submit" loading={running} disabled={busy}>
        {label ?? t('project.save')}
      </Button>
    </Form>
  );
};
