import { Link } from 'react-router';
import { statusWord } from '../case/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { moment } from '../parts/format.ts';
import { StatusMark } from '../parts/status-mark.tsx';
import { historyPage, type RecordRow, type RecordsProps, recordPage } from './record.ts';

const RecordCard = ({ kind, row }: { readonly kind: RecordsProps['kind']; readonly row: RecordRow }) => {
  const { t, say } = useWords();
  return (
    <li>
      <div className="kouan-row">
        <StatusMark word={statusWord(kind, row.status)} />
        <span className="kouan-small kouan-muted kouan-number">{moment(row.changedAt)}</span>
      </div>
      <Link to={recordPage(kind, row.id)}>{row.subjectName}</Link>
      <div className="kouan-small">{say(row.title)}</div>
      <div className="kouan-code kouan-small kouan-muted">{row.id}</div>
      <Link
        className="kouan-small"
        to={historyPage(kind, row.id)}
        aria-label={`${t('record.history')} ${row.subjectName}`}
      >
        {t('record.history')}
      </Link>
    </li>
  );
};

/** The records on a telephone. */
export const RecordCards = ({ kind, rows }: RecordsProps) => (
  <ul className="kouan-rows kouan-cards">
    {rows.map((row) => (
      <RecordCard key={row.id} kind={kind} row={row} />
    ))}
  </ul>
);
