import { Button, Form, Radio } from 'antd';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { RemarkReading } from '../lists/remark-reading.tsx';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { MeaningFields } from './meaning-fields.tsx';
import { type Filled as Condition, filledOf, meaningOf } from './meanings.ts';
import { type DraftEntry, refreshes, type Version } from './use-versions.ts';
import { WhyField } from './why-field.tsx';

type Filled = {
  readonly as?: 'person' | 'machine';
  readonly says?: readonly Condition[];
  readonly why: string;
};

const bodyOf = (name: string, { as = 'person', says = [], why }: Filled) => ({
  name,
  why,
  ...(as === 'person' ? { says: says.map(meaningOf) } : {}),
});

const mostMeanings = 6;

const Meanings = () => {
  const { t } = useWords();
  return (
    <Form.List name="says">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key}>
              <MeaningFields place={name} />
              {fields.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {t('adoption.dropMeaning')}
                </Button>
              )}
            </div>
          ))}
          {fields.length < mostMeanings && (
            <Form.Item>
              <Button type="dashed" onClick={() => add()}>
                {t('adoption.addMeaning')}
              </Button>
            </Form.Item>
          )}
        </>
      )}
    </Form.List>
  );
};

const MeaningsIfAny = () => (Form.useWatch('as') === 'machine' ? null : <Meanings />);

/** Only what a person has said can be taken back. */
const WhoReads = () => {
  const { t } = useWords();
  return (
    <Form.Item name="as" label={t('adoption.whoReads')}>
      <Radio.Group
        options={[
          { value: 'person', label: t('adoption.personReads') },
          { value: 'machine', label: t('adoption.machineReads') },
        ]}
      />
    </Form.Item>
  );
};

type ReadRemarkProps = { readonly version: Version; readonly entry: DraftEntry };

/** How the remark of an entry is to be read, and why; the text stays as published. */
export const ReadRemark = ({ version, entry }: ReadRemarkProps) => {
  const { t } = useWords();
  const { tariff, name, remark, reading } = entry;
  return (
    <FormDialogue<Filled>
      look={{ size: 'small' }}
      label={t('adoption.readRemark')}
      title={t('adoption.readRemarkTitle', { tariff, name })}
      okText={t('adoption.save')}
      note={
        <>
          <p className="kouan-quote">{remark}</p>
          <RemarkReading entry={entry} />
        </>
      }
      done={t('adoption.saved')}
      refreshes={refreshes}
      initial={{ as: 'person', says: reading?.says.map(filledOf) ?? [{ concern: 'unknown' }] }}
      send={(filled) =>
        answerOf(
          api.PUT('/api/officer/goods/list-versions/{id}/readings/{tariff}', {
            params: { path: { id: version.id, tariff } },
            body: bodyOf(name, filled),
          }),
        )
      }
    >
      {reading && <WhoReads />}
      <MeaningsIfAny />
      <WhyField />
    </FormDialogue>
  );
};
