import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Collapse, Progress, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { answerOf, api } from '../api/client.ts';
import { useModeTitle } from '../api/modes.ts';
import { useFilings } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { putFile } from '../parts/put-file.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { TypedGoods } from './typed-goods.tsx';

/** The mode is chosen above, for the whole filing. */
const header = goodsColumns
  .filter(({ key }) => key !== 'mode')
  .map(({ zh }) => zh)
  .join(',');

/** The header row of a goods file, in UTF-8 with BOM, so that spreadsheets open it as it is. */
const template = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${header}\r\n`)}`;

const Template = () => {
  const { t } = useWords();
  return (
    <a href={template} download="商品备案模板.csv">
      <DownloadOutlined aria-hidden="true" /> {t('goods.template')}
    </a>
  );
};

const useUpload = (subjectId: string, mode: string) => {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const corrects = search.get('corrects');
  const [percent, setPercent] = useState(0);
  const [fileName, setFileName] = useState('');
  const work = async (file: File) => {
    setFileName(file.name);
    setPercent(0);
    const id = crypto.randomUUID();
    const { filing, uploadUrl, contentType } = await answerOf(
      api.PUT('/api/applicant/subjects/{subjectId}/goods-filings/{id}', {
        params: { path: { subjectId, id } },
        body: { mode, fileName: file.name, bytes: file.size, ...(corrects ? { corrects } : {}) },
      }),
    );
    await putFile(uploadUrl, file, contentType, setPercent);
    return filing;
  };
  const { run, running, trouble } = useAction(work, {
    refreshes: ['goods'],
    onDone: ({ id }) => void navigate(`/e/${subjectId}/goods/${id}`),
  });
  return { send: run, running, trouble, percent, fileName, isCorrection: corrects !== null };
};

type Choice = { readonly value: string; readonly label: string };

const UploadGoods = ({
  subjectId,
  choices,
}: {
  readonly subjectId: string;
  readonly choices: readonly Choice[];
}) => {
  const { t } = useWords();
  const [mode, setMode] = useState(choices[0]?.value ?? '');
  const { send, running, trouble, percent, fileName, isCorrection } = useUpload(subjectId, mode);
  return (
    <div className="kouan-stack">
      {isCorrection && <Alert type="info" showIcon title={t('goods.isCorrection')} />}
      <div className="kouan-inline-label">
        <span>{t('goods.mode')}</span>
        <Select
          aria-label={t('goods.mode')}
          style={{ minWidth: 280 }}
          value={mode}
          onChange={setMode}
          options={[...choices]}
        />
        <span className="kouan-muted kouan-small">{t('goods.modeHint')}</span>
      </div>
      <FileDrop
        accept=".csv,.txt,.xlsx"
        multiple={false}
        label={t('goods.drop')}
        hint={t('goods.dropHint')}
        onFiles={([file]) => file && send(file)}
      />
      {running && (
        <div>
          {t('goods.uploading', { file: fileName })}
          <Progress percent={percent} status="active" aria-label={fileName} />
        </div>
      )}
      <TroubleNote thrown={trouble} />
      <Collapse
        ghost
        items={[
          {
            key: 'typed',
            label: t('goods.typed'),
            children: <TypedGoods subjectId={subjectId} mode={mode} />,
          },
        ]}
      />
    </div>
  );
};

/** A new file of goods, for a mode that the subject is filed for. */
export const NewGoodsFiling = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const filings = useFilings(subjectId);
  const titleOf = useModeTitle();
  return (
    <Section title={t('goods.new')} extra={<Template />}>
      <Loaded query={filings} rows={2}>
        {({ filings: mine }) => {
          const filed = mine.filter(({ status }) => status === 'in-force');
          return filed.length === 0 ? (
            <Alert type="info" showIcon title={t('goods.noMode')} />
          ) : (
            <UploadGoods
              subjectId={subjectId}
              choices={filed.map(({ mode }) => ({ value: mode, label: titleOf(mode) }))}
            />
          );
        }}
      </Loaded>
    </Section>
  );
};
