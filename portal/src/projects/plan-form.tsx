import { Button, Form, Input } from 'antd';
import { useWords } from '../language/use-words.ts';
import { ReadInput } from '../parts/read-input.tsx';
import { RowsField } from './rows-field.tsx';
import type { Plan } from './use-projects.ts';

type FieldProps = {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly needed: { required: true; message: string }[];
};

const Sum = ({ name, label, needed }: FieldProps) => (
  <Form.Item name={name} label={label} rules={needed}>
    <ReadInput unit="yuan" label={label} />
  </Form.Item>
);

const Text = ({
  name,
  label,
  needed,
  longest,
  rows = 1,
}: FieldProps & { readonly longest: number; readonly rows?: number }) => (
  <Form.Item name={name} label={label} rules={needed}>
    {rows === 1 ? (
      <Input maxLength={longest} autoComplete="off" />
    ) : (
      <Input.TextArea rows={rows} maxLength={longest} />
    )}
  </Form.Item>
);

const Day = ({ name, label, needed }: FieldProps) => (
  <Form.Item name={name} label={label} rules={needed}>
    <Input type="date" />
  </Form.Item>
);

type Props = {
  readonly initial: Partial<Plan>;
  /** The programme names the milestones: only their days are asked. */
  readonly named: boolean;
  readonly running: boolean;
  readonly onSave: (plan: Plan) => void;
};

/** The plan of a project, as whoever proposes it fills it in. */
export const PlanForm = ({ initial, named, running, onSave }: Props) => {
  const { t } = useWords();
  const needed: FieldProps['needed'] = [{ required: true, message: t('subject.required') }];
  return (
    <Form<Plan>
      layout="vertical"
      initialValues={initial}
      onFinish={(plan) => onSave({ ...plan, financing: plan.financing ?? [] })}
    >
      <Text name="title" label={t('project.name')} needed={needed} longest={120} />
      <Text name="what" label={t('project.what')} needed={needed} longest={2000} rows={4} />
      <Text name="where" label={t('project.where')} needed={needed} longest={200} />
      <RowsField name="costs" label={t('project.costs')} least={1}>
        {(row) => (
          <>
            <Text name={[row, 'item']} label={t('project.item')} needed={needed} longest={120} />
            <Sum name={[row, 'fen']} label={t('project.amount')} needed={needed} />
          </>
        )}
      </RowsField>
      <Sum name="askedFen" label={t('project.asked')} needed={needed} />
      <RowsField name="financing" label={t('project.financing')}>
        {(row) => (
          <>
            <Text name={[row, 'source']} label={t('project.source')} needed={needed} longest={120} />
            <Sum name={[row, 'fen']} label={t('project.amount')} needed={needed} />
          </>
        )}
      </RowsField>
      <RowsField name="schedule" label={t('project.schedule')} least={1} fixed={named}>
        {(row) => (
          <>
            <Text name={[row, 'milestone']} label={t('project.milestone')} needed={needed} longest={120} />
            <Day name={[row, 'on']} label={t('project.on')} needed={needed} />
          </>
        )}
      </RowsField>
      <Button htmlType="submit" loading={running}>
        {t('project.save')}
      </Button>
    </Form>
  );
};
