import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { askedTitle } from '#domain/subsidy/simulation/asked.ts';
import { moveWords, standsWords } from '#domain/subsidy/simulation/words.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import { EndlessTable } from '../parts/endless-table.tsx';
import { count, yuan } from '../parts/format.ts';
import { listed } from '../parts/listed.ts';
import type { RowColumn } from '../parts/row-column.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { type Row, type SimulationFileOf, simulatedRows } from './use-simulations.ts';

type FileProps = { readonly file: SimulationFileOf };
type Outcome = Row['after'];

/** A claim can be opened; a row of a sample, and one without a name, leads nowhere. */
const Name = ({ row: { id, name, place }, file }: FileProps & { readonly row: Row }) => {
  if (name === undefined || id === undefined) return `#${count(place)}`;
  if (file.simulation.source.from === 'sample') return name;
  return <Link to={`/work/claim/${encodeURIComponent(id)}`}>{name}</Link>;
};

const OutcomeCell = ({ outcome }: { readonly outcome: Outcome | undefined }) => {
  const { say } = useWords();
  if (!outcome) return '—';
  const { stands, allocatedFen } = outcome;
  return (
    <>
      {allocatedFen !== undefined && <strong>{yuan(allocatedFen)}</strong>}
      <div className="kouan-small kouan-muted">{say(standsWords[stands])}</div>
    </>
  );
};

const failed = ({ conditions = [] }: Outcome, texts: readonly Bilingual[]): readonly Bilingual[] =>
  conditions.flatMap((n) => texts[n - 1] ?? []);

const Why = ({ row: { before, after }, file }: FileProps & { readonly row: Row }) => {
  const { say, language, t } = useWords();
  const missing = [...new Set([...(before?.missing ?? []), ...(after.missing ?? [])])].map(askedTitle);
  const said = [...failed(after, file.conditionsAfter), ...missing];
  const was = before ? failed(before, file.conditionsBefore) : [];
  return (
    <span className="kouan-small">
      {listed(said.map(say), language)}
      {was.length > 0 && ` ${t('simulation.whyToday', { why: listed(was.map(say), language) })}`}
    </span>
  );
};

const useColumns = (file: SimulationFileOf): readonly RowColumn<Row>[] => {
  const { t, say } = useWords();
  const money = { align: 'right', width: 180, className: 'kouan-number' } as const;
  return [
    { key: 'place', title: t('simulation.place'), width: 80, render: ({ place }) => count(place) },
    {
      key: 'name',
      title: t('simulation.name'),
      width: 280,
      render: (row) => <Name row={row} file={file} />,
    },
    {
      ...money,
      key: 'before',
      title: t('simulation.before'),
      render: ({ before }) => <OutcomeCell outcome={before} />,
    },
    {
      ...money,
      key: 'after',
      title: t('simulation.after'),
      render: ({ after }) => <OutcomeCell outcome={after} />,
    },
    { key: 'move', title: t('simulation.change'), width: 130, render: ({ move }) => say(moveWords[move]) },
    { key: 'why', title: t('simulation.why'), width: 360, render: (row) => <Why row={row} file={file} /> },
  ];
};

const formats = ['csv', 'xlsx'] as const;

const Downloads = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const download = useAction(
    (format: (typeof formats)[number]) =>
      answerOf(
        api.GET('/api/officer/programmes/simulations/{id}/file', {
          params: { path: { id }, query: { format } },
        }),
      ),
    { onDone: ({ url }) => window.location.assign(url) },
  );
  return (
    <>
      <span className="kouan-tools kouan-no-print">
        {formats.map((format) => (
          <Button
            key={format}
            icon={<DownloadOutlined />}
            disabled={download.running}
            onClick={() => download.run(format)}
          >
            {t('simulation.download', { format: format.toUpperCase() })}
          </Button>
        ))}
      </span>
      <TroubleNote thrown={download.trouble} />
    </>
  );
};

/** Everybody it was tried on, one by one. */
export const SimulatedTable = ({ file }: FileProps) => {
  const { t } = useWords();
  const { id } = file.simulation;
  return (
    <Section flush title={t('simulation.rows')} anchor="rows" extra={<Downloads id={id} />}>
      {!file.named && <p className="kouan-inset kouan-small">{t('simulation.nameless')}</p>}
      <EndlessTable<Row>
        label={t('simulation.rows')}
        source={simulatedRows(id)}
        columns={useColumns(file)}
        width={1210}
        empty={t('simulation.noRows')}
      />
    </Section>
  );
};
