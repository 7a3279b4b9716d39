import { Button, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { goodsColumns } from '#domain/positive-list/goods-columns.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { ListedUnder } from './listed-under.tsx';
import { type GoodsKey, typedLooks } from './typed-fields.ts';

type Filled = Partial<Record<GoodsKey, string>>;
type TypedProps = { readonly subjectId: string; readonly mode: string };

/** The mode is chosen above, for the whole filing. */
const asked = goodsColumns.filter(({ key }) => key !== 'mode');

const useTyping = ({ subjectId, mode }: TypedProps) => {
  const navigate = useNavigate();
  const work = (filled: Filled) =>
    answerOf(
      api.PUT('/api/applicant/subjects/{subjectId}/goods-filings/{id}/rows', {
        params: { path: { subjectId, id: crypto.randomUUID() } },
        body: { mode, fileName: (filled.name ?? '').trim().slice(0, 100), rows: [{ ...filled, mode }] },
      }),
    );
  return useAction(work, {
    refreshes: ['goods'],
    onDone: ({ id }) => void navigate(`/e/${subjectId}/goods/${id}`),
  });
};

const Field = ({ column: { key, zh, en, required } }: { readonly column: (typeof goodsColumns)[number] }) => {
  const { t, say, language } = useWords();
  const { check, options } = typedLooks[key] ?? {};
  const must = required ? [{ required: true, message: t('subject.required') }] : [];
  return (
    <Form.Item
      name={key}
      label={say({ zh, en })}
      rules={[...must, ...(check ? [checkedRule(check, language)] : [])]}
    >
      {options ? (
        <Select showSearch={{ optionFilterProp: 'label' }} allowClear={!required} options={[...options]} />
      ) : (
        <Input autoComplete="off" />
      )}
    </Form.Item>
  );
};

/** One goods item, checked as it is typed; what comes of it is a goods filing of one row. */
export const TypedGoods = (props: TypedProps) => {
  const { t } = useWords();
  const [form] = Form.useForm<Filled>();
  const code = Form.useWatch('hsCode', form) ?? '';
  const { run, running, trouble } = useTyping(props);
  return (
    <Form<Filled> form={form} layout="vertical" onFinish={run}>
      <div className="kouan-even-fields">
        {asked.map((column) => (
          <Field key={column.key} column={column} />
        ))}
      </div>
      <ListedUnder code={code} />
      <div className="kouan-actions">
        <Button type="primary" htmlType="submit" loading={running}>
          {t('goods.typedNext')}
        </Button>
      </div>
      <TroubleNote thrown={trouble} />
    </Form>
  );
};
