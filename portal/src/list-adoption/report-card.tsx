import { DownloadOutlined } from '@ant-design/icons';
import { Button, Empty, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { reasonInReport } from '#domain/positive-list/adoption/report-rows.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { LongTable } from '../parts/long-table.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { SettleRow } from './settle-row.tsx';
import { type ReportRow, useReport, useWorksOn, type Version } from './use-versions.ts';

type Kind = ReportRow['kind'];
const kinds = ['refused', 'repaired', 'noticed', 'unclear', 'passed-over'] as const satisfies readonly Kind[];

const Download = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const download = useAction(
    (_: undefined) =>
      answerOf(api.GET('/api/officer/goods/list-versions/{id}/report-file', { params: { path: { id } } })),
    { onDone: ({ url }) => window.location.assign(url) },
  );
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={download.running} onClick={() => download.run(undefined)}>
        {t('adoption.reportFile')}
      </Button>
      <TroubleNote thrown={download.trouble} />
    </>
  );
};

type RowProps = { readonly version: Version; readonly row: ReportRow };

/** What was said of a row that was not understood; or the way to say it. */
const Settled = ({ version, row }: RowProps) => {
  const { t } = useWords();
  const worksOn = useWorksOn(version);
  if (row.kind !== 'refused') return null;
  const said = version.settlements.find(({ line }) => line === row.line);
  return (
    <div className="kouan-small">
      {said && (
        <strong>
          {said.entry
            ? t('adoption.settledAs', { tariff: said.entry.tariff, name: said.entry.name })
            : t('adoption.leftOut')}
          {`（${said.why}） `}
        </strong>
      )}
      {worksOn && <SettleRow version={version} row={row} />}
    </div>
  );
};

const Says = ({ version, row }: RowProps) => {
  const { t, say } = useWords();
  return (
    <>
      {row.as && <span className="kouan-muted">{t(`passedOver.${row.as}`)}</span>}
      {row.says.map((finding) => {
        const { code, at, found, expected, next } = finding;
        return (
          <div key={`${code} ${at} ${found}`} className="kouan-small">
            <strong>{say(reasonInReport(finding))}</strong>{' '}
            {expected && say({ zh: `应为：${expected.zh}`, en: `Expected: ${expected.en}` })}{' '}
            <span className="kouan-muted">{say(next)}</span>
          </div>
        );
      })}
      <Settled version={version} row={row} />
    </>
  );
};

const useColumns = (version: Version): TableColumnsType<ReportRow> => {
  const { t } = useWords();
  return [
    { title: t('adoption.line'), dataIndex: 'line', width: 70, className: 'kouan-number' },
    {
      title: t('adoption.kind'),
      key: 'kind',
      width: 140,
      render: (_, { kind }) => t(`reportKind.${kind}`),
    },
    { title: t('adoption.text'), dataIndex: 'text', width: 300 },
    {
      title: t('adoption.says'),
      key: 'says',
      width: 380,
      render: (_, row) => <Says version={version} row={row} />,
    },
  ];
};

const Rows = ({ version, rows }: { readonly version: Version; readonly rows: readonly ReportRow[] }) => {
  const { t } = useWords();
  const columns = useColumns(version);
  const [kind, setKind] = useState<Kind | 'every'>('every');
  const shown = kind === 'every' ? rows : rows.filter((row) => row.kind === kind);
  const numberOf = (one: Kind) => rows.filter((row) => row.kind === one).length;
  return (
    <>
      <div className="kouan-filters kouan-no-print">
        <Segmented<Kind | 'every'>
          className="kouan-wrapping"
          aria-label={t('adoption.report')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'every', label: `${t('adoption.every')} ${count(rows.length)}` },
            ...kinds.map((value) => ({
              value,
              label: `${t(`reportKind.${value}`)} ${count(numberOf(value))}`,
            })),
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <Empty description={t('adoption.nothing')} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <LongTable<ReportRow>
          label={t('adoption.report')}
          rows={shown}
          rowKey={({ kind: of, line, text }) => `${of} ${line} ${text}`}
          columns={columns}
          width={890}
          height={420}
        />
      )}
    </>
  );
};

/** What became of every row of the official table. */
export const ReportCard = ({ version }: { readonly version: Version }) => {
  const { t } = useWords();
  const query = useReport(version);
  return (
    <Section flush title={t('adoption.report')} anchor="report" extra={<Download id={version.id} />}>
      <Loaded query={query} rows={6}>
        {(rows) => <Rows version={version} rows={rows} />}
      </Loaded>
    </Section>
  );
};
