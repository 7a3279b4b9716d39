import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Collapse, Select } from 'antd';
import { useState } from 'react';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { useModeTitle } from '../api/modes.ts';
import { useFilings } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { TypedGoods } from './typed-goods.tsx';
import { UploadGoods } from './upload-goods.tsx';

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

type Choice = { readonly value: string; readonly label: string };
type NewGoodsProps = { readonly subjectId: string; readonly choices: readonly Choice[] };

const NewGoods = ({ subjectId, choices }: NewGoodsProps) => {
  const { t } = useWords();
  const [mode, setMode] = useState(choices[0]?.value ?? '');
  return (
    <div className="kouan-stack">
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
      <UploadGoods subjectId={subjectId} mode={mode} />
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
            <NewGoods
              subjectId={subjectId}
              choices={filed.map(({ mode }) => ({ value: mode, label: titleOf(mode) }))}
            />
          );
        }}
      </Loaded>
    </Section>
  );
};
