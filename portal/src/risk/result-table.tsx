import { Alert, Table } from 'antd';
import { Link } from 'react-router';
import { useModeTitle } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import type { Tried } from './use-risk.ts';

type Row = Tried['all'] & { readonly mode: string };
type Move = Tried['all']['largest'][number];

const causesIn = ({ causes }: Row): string =>
  causes
    .slice(0, 3)
    .map(({ cause, up, down }) => `${cause} (↑${up} ↓${down})`)
    .join('，');

const ModesTable = ({ tried }: { readonly tried: Tried }) => {
  const { t } = useWords();
  const modeTitle = useModeTitle();
  const rows: Row[] = [
    { ...tried.all, mode: t('risk.allModes') },
    ...Object.entries(tried.modes).map(([mode, row]) => ({ ...row, mode })),
  ];
  return (
    <Table<Row>
      size="small"
      rowKey="mode"
      dataSource={rows}
      scroll={{ x: 560 }}
      pagination={false}
      columns={[
        { title: t('risk.mode'), key: 'mode', render: (_, { mode }) => modeTitle(mode) },
        { title: t('risk.cases'), dataIndex: 'cases', key: 'cases', className: 'kouan-number' },
        { title: t('risk.up'), dataIndex: 'up', key: 'up', className: 'kouan-number' },
        { title: t('risk.down'), dataIndex: 'down', key: 'down', className: 'kouan-number' },
        { title: t('risk.causes'), key: 'causes', render: (_, row) => causesIn(row) },
      ]}
    />
  );
};

/** The application, or the goods filing whose rows these are. */
const placeOf = ({ id, file }: Move): string =>
  file ? `/work/goods-filing/${encodeURIComponent(file)}` : `/work/application/${encodeURIComponent(id)}`;

const MoveRow = ({ move }: { readonly move: Move }) => {
  const { t } = useWords();
  const { id, file, rows, before, after, shifts } = move;
  return (
    <li>
      <div className="kouan-row">
        <span>
          <Link to={placeOf(move)}>{file ?? id}</Link>
          {file && ` · ${t('goods.questionRows', { n: rows })}`}
        </span>
        <span className="kouan-number">
          {`${before.total} ${t(`subjectFile.${before.band}`)} → ${after.total} ${t(`subjectFile.${after.band}`)}`}
        </span>
      </div>
      <div className="kouan-small kouan-muted">
        {shifts.map(({ rule, points }) => `${rule} ${points > 0 ? '+' : ''}${points}`).join('，')}
      </div>
    </li>
  );
};

/** What other weights would have done: by mode, and the cases that would move the farthest. */
export const ResultTable = ({ tried }: { readonly tried: Tried }) => {
  const { t } = useWords();
  const { since, until, more, all } = tried;
  return (
    <Section title={t('risk.result')} extra={t('risk.period', { since, until })}>
      <div className="kouan-stack" aria-live="polite">
        {more && <Alert type="info" showIcon title={t('risk.partial')} />}
        <ModesTable tried={tried} />
        <h3>{t('risk.largest')}</h3>
        {all.largest.length === 0 && <span className="kouan-muted">{t('risk.noMoves')}</span>}
        <ul className="kouan-rows">
          {all.largest.map((move) => (
            <MoveRow key={move.id} move={move} />
          ))}
        </ul>
      </div>
    </Section>
  );
};
