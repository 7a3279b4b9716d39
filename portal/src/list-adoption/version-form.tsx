import { Button, Checkbox, Form, Input, Select } from 'antd';
import { answerOf, api } from '../api/client.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { RefusalList } from '../parts/refusal-list.tsx';
import { useAction } from '../parts/use-action.ts';
import { useFieldTrouble } from '../parts/use-field-refusals.ts';
import { refreshes, type Version } from './use-versions.ts';

export type FilledVersion = {
  readonly list: string;
  readonly version: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly effectiveFrom: string;
  readonly source: string;
  readonly noticeZh?: string;
  readonly noticeEn?: string;
  readonly demonstration?: boolean;
};

const fields = ['list', 'version', 'titleZh', 'titleEn', 'effectiveFrom', 'source', 'noticeZh', 'noticeEn'];

export const filledFrom = ({ list, listVersion, details }: Version): FilledVersion => ({
  list,
  version: listVersion,
  titleZh: details.title.zh,
  titleEn: details.title.en,
  effectiveFrom: details.effectiveFrom,
  source: details.source,
  demonstration: details.demonstration,
  ...(details.notice ? { noticeZh: details.notice.zh, noticeEn: details.notice.en } : {}),
});

/** A notice is said in both languages, or not at all; what is missing in one is taken from the other. */
const noticeOf = ({ noticeZh = '', noticeEn = '' }: FilledVersion) => {
  const [zh, en] = [noticeZh.trim(), noticeEn.trim()];
  return zh || en ? { notice: { zh: zh || en, en: en || zh } } : {};
};

const bodyOf = (filled: FilledVersion) => ({
  title: { zh: filled.titleZh.trim(), en: filled.titleEn.trim() },
  effectiveFrom: filled.effectiveFrom,
  source: filled.source.trim(),
  demonstration: filled.demonstration ?? false,
  ...noticeOf(filled),
});

const Text = ({ name, word, hint }: { name: keyof FilledVersion; word: WordKey; hint?: WordKey }) => {
  const { t } = useWords();
  return (
    <Form.Item
      name={name}
      label={t(word)}
      extra={hint && t(hint)}
      rules={[{ required: true, whitespace: true, message: t('adoption.filled') }]}
    >
      <Input autoComplete="off" maxLength={300} />
    </Form.Item>
  );
};

type VersionFormProps = {
  readonly label: string;
  readonly initial: Partial<FilledVersion>;
  readonly lists: readonly { readonly value: string; readonly label: string }[];
  /** Which list and version it is, is said once. */
  readonly isKnown?: boolean;
  readonly onDone: (version: Version) => void;
};

/** What a version is called, since when it shall hold, and where it comes from. */
export const VersionForm = ({ label, initial, lists, isKnown = false, onDone }: VersionFormProps) => {
  const { t } = useWords();
  const [form] = Form.useForm<FilledVersion>();
  const save = useAction(
    (filled: FilledVersion) =>
      answerOf(
        api.PUT('/api/officer/goods/lists/{list}/versions/{version}', {
          params: { path: { list: filled.list, version: filled.version } },
          body: bodyOf(filled),
        }),
      ),
    { refreshes, onDone },
  );
  const rest = useFieldTrouble(form, fields, save.trouble);
  return (
    <Form<FilledVersion> form={form} layout="vertical" initialValues={initial} onFinish={save.run}>
      <Form.Item
        name="list"
        label={t('adoption.list')}
        rules={[{ required: true, message: t('adoption.filled') }]}
      >
        <Select disabled={isKnown} options={[...lists]} />
      </Form.Item>
      <Form.Item
        name="version"
        label={t('adoption.version')}
        extra={t('adoption.versionHint')}
        rules={[
          { required: true, pattern: /^[a-z0-9][a-z0-9.-]{0,39}$/, message: t('adoption.versionHint') },
        ]}
      >
        <Input disabled={isKnown} autoComplete="off" maxLength={40} />
      </Form.Item>
      <Text name="titleZh" word="adoption.titleZh" />
      <Text name="titleEn" word="adoption.titleEn" />
      <Form.Item
        name="effectiveFrom"
        label={t('adoption.effectiveFrom')}
        rules={[{ required: true, message: t('adoption.filled') }]}
      >
        <Input type="date" />
      </Form.Item>
      <Text name="source" word="adoption.source" hint="adoption.sourceHint" />
      <Form.Item name="noticeZh" label={t('adoption.noticeZh')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="noticeEn" label={t('adoption.noticeEn')}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="demonstration" valuePropName="checked">
        <Checkbox>{t('adoption.demonstration')}</Checkbox>
      </Form.Item>
      <RefusalList refusals={rest} />
      <Button type="primary" htmlType="submit" loading={save.running}>
        {label}
      </Button>
    </Form>
  );
};
