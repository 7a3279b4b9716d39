import { Progress } from 'antd';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';

type PiecesDoneProps = {
  readonly label: string;
  readonly progress: Answer<'getGoodsFiling'>['progress'];
  readonly stage: 'screened' | 'entered';
};

/** What the system is at, and how much of the file it has done. */
export const PiecesDone = ({ label, progress, stage }: PiecesDoneProps) => {
  const { t } = useWords();
  if (!progress) return label;
  const { pieces, rows, [stage]: done } = progress;
  return (
    <div>
      {label}
      <Progress percent={Math.floor((100 * done) / pieces)} status="active" aria-label={label} />
      <span className="kouan-small kouan-muted">
        {t('goods.pieces', { done: count(done), all: count(pieces), rows: count(rows) })}
      </span>
    </div>
  );
};
