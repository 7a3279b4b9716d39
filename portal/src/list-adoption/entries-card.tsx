import { Empty, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { RemarkReading } from '../lists/remark-reading.tsx';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { LongTable } from '../parts/long-table.tsx';
import { Section } from '../parts/section.tsx';
import { ReadRemark } from './read-remark.tsx';
import { type DraftEntry, useDraftEntries, useIsSteward, type Version } from './use-versions.ts';

const choices = {
  remarked: ({ remarks }: DraftEntry) => remarks.length > 0,
  byPerson: ({ reading }: DraftEntry) => reading !== undefined,
  every: () => true,
} as const;
type Choice = keyof typeof choices;
const choiceNames = ['remarked', 'byPerson', 'every'] as const satisfies readonly Choice[];

const useColumns = (version: Version): TableColumnsType<DraftEntry> => {
  const { t } = useWords();
  const mayRead = useIsSteward() && version.status === 'imported';
  return [
    {
      title: t('list.tariff'),
      key: 'tariff',
      width: 110,
      render: (_, { tariff }) => <span className="kouan-code">{tariff}</span>,
    },
    { title: t('list.name'), dataIndex: 'name', width: 220 },
    { title: t('list.remark'), dataIndex: 'remark', width: 240 },
    {
      title: t('adoption.readAs'),
      key: 'reading',
      width: 320,
      render: (_, entry) => (
        <>
          <RemarkReading entry={entry} />
          {mayRead && entry.remarks.length > 0 && <ReadRemark version={version} entry={entry} />}
        </>
      ),
    },
  ];
};

type RowsProps = { readonly version: Version; readonly entries: readonly DraftEntry[] };

const Rows = ({ version, entries }: RowsProps) => {
  const { t } = useWords();
  const columns = useColumns(version);
  const [choice, setChoice] = useState<Choice>('remarked');
  const shown = entries.filter(choices[choice]);
  return (
    <>
      <div className="kouan-filters kouan-no-print">
        <Segmented<Choice>
          className="kouan-wrapping"
          aria-label={t('adoption.draftEntries')}
          value={choice}
          onChange={setChoice}
          options={choiceNames.map((value) => ({
            value,
            label: `${t(`readingChoice.${value}`)} ${count(entries.filter(choices[value]).length)}`,
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <Empty description={t('adoption.noEntries')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <LongTable<DraftEntry>
          label={t('adoption.draftEntries')}
          rows={shown}
          rowKey={({ tariff, name }) => `${tariff} ${name}`}
          columns={columns}
          width={890}
          height={420}
        />
      )}
    </>
  );
};

/** The entries of a version with what their remarks are read as, and by whom. */
export const EntriesCard = ({ version }: { readonly version: Version }) => {
  const { t } = useWords();
  const query = useDraftEntries(version);
  return (
    <Section flush title={t('adoption.draftEntries')} anchor="entries">
      <Loaded query={query} rows={6}>
        {(entries) => <Rows version={version} entries={entries} />}
      </Loaded>
    </Section>
  );
};
