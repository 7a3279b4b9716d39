import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import type { Sent } from '../api/schema.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { type Head, pageOfVersion, refreshes } from './use-versions.ts';

type Body = Sent<'beginProgrammeVersion'>;

const useBegin = () => {
  const navigate = useNavigate();
  return async (id: string, body: Body) => {
    const { id: begun } = await answerOf(
      api.PUT('/api/officer/programmes/versions/{id}', { params: { path: { id } }, body }),
    );
    void navigate(pageOfVersion(begun));
  };
};

type FollowProps = { readonly head: Head; readonly as: 'next-version' | 'next-years' };

const labels: Readonly<Record<FollowProps['as'], WordKey>> = {
  'next-version': 'drafting.nextVersion',
  'next-years': 'drafting.nextYears',
};

/** Begins what follows a published version. */
export const Follow = ({ head: { id: programme, version, title }, as }: FollowProps) => {
  const { t, say } = useWords();
  const begin = useBegin();
  return (
    <FormDialogue
      label={t(labels[as])}
      title={`${t(labels[as])}：${say(title)}`}
      okText={t('drafting.begin')}
      done={t('drafting.saved')}
      refreshes={refreshes}
      look={{ size: 'small' }}
      send={(_, id) => begin(id, { as, of: { id: programme, version } })}
    >
      <p>{t('drafting.beginText', { title: say(title), n: version })}</p>
      {as === 'next-years' && <p>{t('drafting.nextYearsText')}</p>}
    </FormDialogue>
  );
};

type Filled = { readonly programmeId: string; readonly pattern?: string };

/** Begins a programme of its own. */
export const Fresh = ({ heads }: { readonly heads: readonly Head[] }) => {
  const { t, say } = useWords();
  const begin = useBegin();
  const send = ({ programmeId, pattern = '' }: Filled, id: string) => {
    const of = heads.find((head) => `${head.id} ${head.version}` === pattern);
    return begin(id, {
      as: 'new',
      programmeId,
      ...(of ? { of: { id: of.id, version: of.version } } : {}),
    });
  };
  return (
    <FormDialogue<Filled>
      label={t('drafting.fresh')}
      okText={t('drafting.begin')}
      note={<p>{t('drafting.freshText')}</p>}
      done={t('drafting.saved')}
      refreshes={refreshes}
      look={{ type: 'primary' }}
      send={send}
    >
      <Form.Item
        name="programmeId"
        label={t('drafting.programmeId')}
        extra={t('drafting.programmeIdHint')}
        rules={[{ required: true, pattern: /^[a-z0-9-]{1,60}$/, message: t('drafting.programmeIdHint') }]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="pattern" label={t('drafting.pattern')}>
        <Select
          allowClear
          options={heads.map(({ id, version, title }) => ({
            value: `${id} ${version}`,
            label: `${say(title)} · ${t('drafting.number', { n: version })}`,
          }))}
        />
      </Form.Item>
    </FormDialogue>
  );
};
