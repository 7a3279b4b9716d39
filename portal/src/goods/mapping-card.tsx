import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { answerOf, api } from '../api/client.ts';
import type { GoodsPreview } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';

type Columns = Readonly<Record<string, string>>;
type MappingProps = { readonly subjectId: string; readonly preview: GoodsPreview };

/** What the file was read by: the headers of the columns that were recognised. */
const recognisedIn = ({ columns, header }: GoodsPreview): Columns =>
  Object.fromEntries(columns.flatMap(({ key, place }) => [[key, header[place - 1] ?? '']]));

const useMapping = (subjectId: string) =>
  useAction(
    (columns: Columns) =>
      answerOf(
        api.PUT('/api/applicant/goods/{subjectId}/mapping', {
          params: { path: { subjectId } },
          body: { columns },
        }),
      ),
    { refreshes: ['goods-preview'] },
  );

type ChoiceProps = {
  readonly column: (typeof goodsColumns)[number];
  readonly header: readonly string[];
  readonly value: string | undefined;
  readonly onChoose: (name: string | undefined) => void;
};

const Choice = ({ column: { zh, en, required }, header, value, onChoose }: ChoiceProps) => {
  const { t, say } = useWords();
  const title = `${say({ zh, en })}${required ? ' *' : ''}`;
  const names = [...new Set(header.filter((name) => name.trim() !== ''))];
  return (
    <div className="kouan-inline-label">
      <span style={{ minWidth: 180 }}>{title}</span>
      <Select
        aria-label={title}
        style={{ minWidth: 240 }}
        showSearch
        allowClear
        placeholder={t('goods.mappingNone')}
        value={value ?? null}
        onChange={(name) => onChoose(name ?? undefined)}
        options={names.map((name) => ({ value: name, label: name }))}
      />
    </div>
  );
};

const MappingForm = ({ subjectId, preview }: MappingProps) => {
  const { t } = useWords();
  const [columns, setColumns] = useState<Columns>(() => recognisedIn(preview));
  const keep = useMapping(subjectId);
  const choose = (key: string, name: string | undefined) =>
    setColumns(({ [key]: _, ...rest }) => (name === undefined ? rest : { ...rest, [key]: name }));
  return (
    <div className="kouan-stack">
      <p className="kouan-muted">{t('goods.mappingLead')}</p>
      {goodsColumns.map((column) => (
        <Choice
          key={column.key}
          column={column}
          header={preview.header}
          value={columns[column.key]}
          onChoose={(name) => choose(column.key, name)}
        />
      ))}
      <div className="kouan-actions">
        <Button type="primary" loading={keep.running} onClick={() => keep.run(columns)}>
          {t('goods.mappingKeep')}
        </Button>
      </div>
      <TroubleNote thrown={keep.trouble} />
    </div>
  );
};

/** By which kept mapping the file was read, and how to forget it. */
const Used = ({ subjectId, preview: { mapped } }: MappingProps) => {
  const { t, say } = useWords();
  const clear = useMapping(subjectId);
  if (mapped.length === 0) return null;
  const columns = goodsColumns.filter(({ key }) => mapped.includes(key)).map(({ zh, en }) => say({ zh, en }));
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t('goods.mappingUsed', { columns: columns.join('、') })}
        description={
          <Button size="small" loading={clear.running} onClick={() => clear.run({})}>
            {t('goods.mappingClear')}
          </Button>
        }
      />
      <TroubleNote thrown={clear.trouble} />
    </>
  );
};

/** Which header of the file stands for which column; open where the file cannot be read without being told. */
export const MappingCard = ({ subjectId, preview }: MappingProps) => {
  const { t } = useWords();
  const mustBeTold = preview.findings.some(({ code }) => code.startsWith('TABLE-COLUMN'));
  const [wanted, setWanted] = useState(false);
  if (preview.header.length === 0) return null;
  return (
    <Section title={t('goods.mapping')} narrow>
      <Used subjectId={subjectId} preview={preview} />
      {mustBeTold || wanted ? (
        <MappingForm subjectId={subjectId} preview={preview} />
      ) : (
        <Button type="link" onClick={() => setWanted(true)}>
          {t('goods.mappingShow')}
        </Button>
      )}
    </Section>
  );
};
