import { SearchOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { type ListHead, type Question, useLookUp } from './use-lists.ts';

type Found = Answer<'lookUpEntry'>;
type Shown = { readonly tariff: string; readonly name: string; readonly remark: string };
type Filled = { readonly id: string; readonly asked?: string; readonly on?: string };

const EntryRow = ({ entry }: { readonly entry: Shown }) => (
  <li>
    <span className="kouan-code">{entry.tariff}</span> <strong>{entry.name}</strong>
    {entry.remark && <div className="kouan-small kouan-muted">{entry.remark}</div>}
  </li>
);

const Outcome = ({ found: { list, entries, nearest } }: { readonly found: Found }) => {
  const { t, say } = useWords();
  const isListed = entries.length > 0;
  const shown: readonly Shown[] = isListed ? entries : nearest;
  return (
    <div className="kouan-list-gap" role="status">
      <Alert
        type={isListed ? 'success' : 'warning'}
        showIcon
        title={isListed ? t('list.listed', { n: count(entries.length) }) : t('list.notListed')}
        description={t('list.by', { list: say(list.title), version: list.version, day: list.effectiveFrom })}
      />
      {!isListed && nearest.length > 0 && <h3 className="kouan-list-gap">{t('list.nearest')}</h3>}
      <ul className="kouan-rows">
        {shown.map((entry) => (
          <EntryRow key={`${entry.tariff} ${entry.name}`} entry={entry} />
        ))}
      </ul>
    </div>
  );
};

type LookUpProps = { readonly heads: readonly ListHead[] };

/** One tariff line or one name, on any day: the question that people come with. */
export const LookUp = ({ heads }: LookUpProps) => {
  const { t, say } = useWords();
  const [question, setQuestion] = useState<Question>();
  const query = useLookUp(question);
  const newest = [...Map.groupBy(heads, ({ id }) => id).values()].flatMap(([head]) => head ?? []);
  const ask = ({ id, asked = '', on }: Filled) => setQuestion({ id, asked, on: on || undefined });
  return (
    <Section title={t('list.lookUp')}>
      <Form<Filled>
        className="kouan-look-up"
        layout="vertical"
        initialValues={{ id: newest.find(({ id }) => id.startsWith('national'))?.id ?? newest[0]?.id }}
        onFinish={ask}
      >
        <Form.Item
          name="asked"
          label={t('list.asked')}
          extra={t('list.lookUpHint')}
          rules={[{ required: true, whitespace: true, message: t('list.lookUpHint') }]}
        >
          <Input autoComplete="off" maxLength={100} />
        </Form.Item>
        <Form.Item name="id" label={t('list.list')}>
          <Select options={newest.map(({ id, title }) => ({ value: id, label: say(title) }))} />
        </Form.Item>
        <Form.Item name="on" label={t('list.on')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item label=" " colon={false}>
          <Button type="primary" htmlType="submit" icon={<SearchOutlined />}>
            {t('list.ask')}
          </Button>
        </Form.Item>
      </Form>
      {question && (
        <Loaded query={query} rows={2}>
          {(found) => <Outcome found={found} />}
        </Loaded>
      )}
    </Section>
  );
};
