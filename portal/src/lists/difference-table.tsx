import { Empty, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { saidWords } from '#domain/positive-list/remark/words.ts';
import { type Translate, useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { LongTable } from '../parts/long-table.tsx';
import type { CsvColumn } from '../parts/save-csv.ts';
import { TableTools } from './table-tools.tsx';
import type { Change } from './use-lists.ts';
import { changeWords } from './words.ts';

type What = Change['what'];
type Says = Change['before'];
const whats = ['added', 'removed', 'split', 'renamed', 'remarked'] as const satisfies readonly What[];

type Reading = NonNullable<Says[number]['reading']>;

const ReadByPerson = ({ reading: { says, by, on, why } }: { readonly reading: Reading }) => {
  const { t, say } = useWords();
  return (
    <div className="kouan-small kouan-muted">
      {t('list.readBy', { name: by, day: on })}：{says.map((said) => say(saidWords(said))).join('；')}（{why}
      ）
    </div>
  );
};

const Entries = ({ entries }: { readonly entries: Says }) =>
  entries.map(({ tariff, name, reading }) => (
    <div key={`${tariff} ${name}`}>
      <span className="kouan-code">{tariff}</span> {name}
      {reading && <ReadByPerson reading={reading} />}
    </div>
  ));

const Remarks = ({ change: { came, went } }: { readonly change: Change }) => {
  const { t } = useWords();
  return (
    <>
      {came.map((text) => (
        <div key={`+${text}`} className="kouan-small">
          {t('list.came', { text })}
        </div>
      ))}
      {went.map((text) => (
        <div key={`-${text}`} className="kouan-small kouan-muted">
          {t('list.went', { text })}
        </div>
      ))}
    </>
  );
};

const columns = (t: Translate): TableColumnsType<Change> => [
  { title: t('list.change'), key: 'what', width: 130, render: (_, { what }) => t(`change.${what}`) },
  {
    title: t('list.before'),
    key: 'before',
    width: 260,
    render: (_, { before }) => <Entries entries={before} />,
  },
  { title: t('list.after'), key: 'after', width: 260, render: (_, { after }) => <Entries entries={after} /> },
  {
    title: t('list.remarks'),
    key: 'remarks',
    width: 260,
    render: (_, change) => <Remarks change={change} />,
  },
];

const together = (entries: Says): string => entries.map(({ tariff, name }) => `${tariff} ${name}`).join('；');

const csv: readonly CsvColumn<Change>[] = [
  { title: '变化 Change', cell: ({ what }) => `${changeWords[what].zh} ${changeWords[what].en}` },
  { title: '原为 Before', cell: ({ before }) => together(before), isCode: true },
  { title: '现为 After', cell: ({ after }) => together(after), isCode: true },
  { title: '增加备注 New remarks', cell: ({ came }) => came.join('；') },
  { title: '删去备注 Remarks gone', cell: ({ went }) => went.join('；') },
];

const keyOf = ({ what, before, after }: Change): string => `${what} ${together(before)} ${together(after)}`;

type DifferenceTableProps = {
  readonly label: string;
  readonly fileName: string;
  readonly changes: readonly Change[];
};

/** What changed, row by row: all of it or one kind, as a table, a file or on paper. */
export const DifferenceTable = ({ label, fileName, changes }: DifferenceTableProps) => {
  const { t } = useWords();
  const [what, setWhat] = useState<What | 'every'>('every');
  const shown = what === 'every' ? changes : changes.filter((change) => change.what === what);
  const numberOf = (one: What) => changes.filter((change) => change.what === one).length;
  return (
    <>
      <div className="kouan-filters kouan-no-print">
        <Segmented<What | 'every'>
          className="kouan-wrapping"
          aria-label={t('list.change')}
          value={what}
          onChange={setWhat}
          options={[
            { value: 'every', label: `${t('list.every')} ${count(changes.length)}` },
            ...whats.map((value) => ({ value, label: `${t(`change.${value}`)} ${count(numberOf(value))}` })),
          ]}
        />
        <TableTools fileName={fileName} columns={csv} rows={shown} />
      </div>
      {shown.length === 0 ? (
        <Empty description={t('list.nothing')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <LongTable<Change> label={label} rows={shown} rowKey={keyOf} columns={columns(t)} width={910} />
      )}
    </>
  );
};
