import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { byLine } from '#domain/shared/by-line.ts';
import { largestFrom } from '#domain/shared/funding.ts';
import { fen, formatYuan } from '#domain/shared/money.ts';
import { mostCandidates } from '#domain/subsidy/simulation/simulation-case.ts';
import { useWords } from '../language/use-words.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { count } from '../parts/format.ts';
import { YuanField } from '../parts/yuan-field.tsx';
import type { VersionFileOf } from '../programmes/use-versions.ts';
import { type Asked, askFor } from './ask-for.ts';
import { SampleTemplate } from './sample-template.tsx';
import { refreshes, type SimulationsOf } from './use-simulations.ts';
import { windowKey, windowTitle } from './window-title.ts';

const useRequired = () => {
  const { t } = useWords();
  return { required: true, message: t('simulation.required') };
};

const Window = ({ windows }: Pick<SimulationsOf, 'windows'>) => {
  const { t, say } = useWords();
  return (
    <Form.Item name="claimsOf" label={t('simulation.window')} rules={[useRequired()]}>
      <Select options={windows.map((one) => ({ value: windowKey(one), label: windowTitle(one, say) }))} />
    </Form.Item>
  );
};

type FileFieldProps = { readonly value?: File; readonly onChange?: (file: File | undefined) => void };

const FileField = ({ value, onChange }: FileFieldProps) => {
  const { t } = useWords();
  return (
    <FileDrop
      accept=".csv,.txt,.xlsx"
      multiple={false}
      label={value?.name ?? t('simulation.file')}
      hint={t('simulation.dropHint', { rows: count(mostCandidates) })}
      onFiles={([file]) => onChange?.(file)}
    />
  );
};

const Sample = ({ sample }: Pick<SimulationsOf, 'sample'>) => {
  const { t } = useWords();
  return (
    <>
      <p className="kouan-small">{t('simulation.sampleNote')}</p>
      <p>
        <SampleTemplate columns={sample} />
      </p>
      <Form.Item name="sample" label={t('simulation.file')} rules={[useRequired()]}>
        <FileField />
      </Form.Item>
    </>
  );
};

type AskProps = Pick<SimulationsOf, 'windows' | 'sample'> & { readonly file: VersionFileOf };

/** What its fund lines hold together, in its shares. */
const poolOf = (funds: VersionFileOf['funds']) =>
  largestFrom(
    funds.map(({ id, basisPoints }) => ({ fundLineId: id, basisPoints })),
    byLine(funds.map(({ id, freeFen }) => ({ fundLineId: id, fen: fen(freeFen) }))),
  );

/** On whom the draft shall be tried, and with how much money. */
export const AskDialogue = ({ file: { version, funds }, windows, sample }: AskProps) => {
  const { t } = useWords();
  const [send] = useState(() => askFor(version.id));
  const own = windows.find(({ programmeId }) => programmeId === version.programmeId);
  return (
    <FormDialogue<Asked>
      label={t('simulation.ask')}
      note={<p>{t('simulation.savedOnly')}</p>}
      done={t('simulation.asked')}
      refreshes={refreshes}
      initial={{
        from: 'claims',
        ...(own ? { claimsOf: windowKey(own) } : {}),
        ...(funds.length > 0 ? { poolYuan: formatYuan(poolOf(funds)) } : {}),
      }}
      send={send}
    >
      <Form.Item name="from" label={t('simulation.source')}>
        <Radio.Group
          options={[
            { value: 'claims', label: t('simulation.fromClaims') },
            { value: 'sample', label: t('simulation.fromSample') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['from']}>
        {({ getFieldValue }) =>
          getFieldValue('from') === 'sample' ? <Sample sample={sample} /> : <Window windows={windows} />
        }
      </Form.Item>
      <YuanField name="poolYuan" label={t('simulation.pool')} />
    </FormDialogue>
  );
};
