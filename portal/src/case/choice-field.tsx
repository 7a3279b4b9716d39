import { Form, Radio } from 'antd';
import type { Task } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';

type Props = { readonly task: Task; readonly label: string; readonly needed: string };

/** What the task offers to answer, one of it. */
export const ChoiceField = ({ task, label, needed }: Props) => {
  const { t } = useWords();
  return (
    <Form.Item name="decision" label={label} rules={[{ required: true, message: needed }]}>
      <Radio.Group className="kouan-choices">
        {task.choices.map((choice) => (
          <Radio key={choice} value={choice}>
            {t(`decision.${choice}`)}
          </Radio>
        ))}
      </Radio.Group>
    </Form.Item>
  );
};
