import { Button, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { type Asking, compulsoryIn } from '#domain/positive-list/goods/compulsory.ts';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { checkedRule } from '../parts/checked-rule.ts';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { ListedUnder } from './listed-under.tsx';
import { type GoodsKey, nearestFirst, typedLooks } from './typed-fields.ts';
import { useAsking } from './use-asking.ts';

type Filled = Partial<Record<GoodsKey, string>>;
type TypedProps = {
  readonly subjectId: string;
  readonly mode: string;
  /** The goods filing whose goods are changed here. */
  readonly earlier?: Answer<'getTypedGoods'>;
};

/** What is not submitted is changed where it stands; what is answered comes again, as a correction. */
const placeOf = (earlier: TypedProps['earlier']) => {
  if (earlier?.status === 'awaiting-upload') return { id: earlier.id, says: {} };
  return { id: crypto.randomUUID(), says: earlier ? { corrects: earlier.id } : {} };
};

const useTyping = ({ subjectId, mode, earlier }: TypedProps) => {
  const navigate = useNavigate();
  const work = (filled: Filled) => {
    const { id, says } = placeOf(earlier);
    const rows = [filled, ...(earlier?.rows.slice(1) ?? [])];
    const fileName = (filled.name ?? '').trim().slice(0, 100);
    return answerOf(
      api.PUT('/api/applicant/goods/{subjectId}/filings/{id}/rows', {
        params: { path: { subjectId, id } },
        body: { mode, fileName, rows, ...says },
      }),
    );
  };
  return useAction(work, {
    refreshes: ['goods'],
    onDone: ({ id }) => void navigate(`/e/${subjectId}/goods/${id}`),
  });
};

/** The mode stands above, for the whole filing; and where it trades one way only, nobody is asked which. */
const askedUnder = (asking: Asking | undefined) =>
  goodsColumns.filter(
    ({ key }) => key !== 'mode' && (key !== 'trade' || (asking?.trade ?? 'both') === 'both'),
  );

type FieldProps = { readonly column: (typeof goodsColumns)[number]; readonly required: boolean };

const Field = ({ column: { key, zh, en }, required }: FieldProps) => {
  const { t, say, language } = useWords();
  const { check, options } = typedLooks[key] ?? {};
  const must = required ? [{ required, whitespace: true, message: t('subject.required') }] : [];
  return (
    <Form.Item
      name={key}
      label={say({ zh, en })}
      rules={[...must, ...(check ? [checkedRule(check, language)] : [])]}
    >
      {options ? (
        <Select
          showSearch={{ optionFilterProp: 'label', filterSort: nearestFirst }}
          allowClear={!required}
          options={[...options]}
        />
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
  const typed = Form.useWatch([], form) ?? {};
  const asking = useAsking(props.mode);
  const { run, running, trouble } = useTyping(props);
  const compulsory = asking ? compulsoryIn(asking, typed) : [];
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      initialValues={props.earlier?.rows[0] ?? {}}
      scrollToFirstError
      onFinish={run}
    >
      <div className="kouan-even-fields">
        {askedUnder(asking).map((column) => (
          <Field
            key={column.key}
            column={column}
            required={column.required || compulsory.includes(column.key)}
          />
        ))}
      </div>
      <ListedUnder code={typed.hsCode ?? ''} />
      <div className="kouan-actions">
        <Button type="primary" htmlType="submit" loading={running}>
          {t('goods.typedNext')}
        </Button>
      </div>
      <TroubleNote thrown={trouble} />
    </Form>
  );
};
