import { Alert } from 'antd';
import { Link } from 'react-router';
import type { Allocation } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';

/** Which claims came to be decided anew while the pool was shared out, so that nobody was asked to confirm it. */
export const StoppedNote = ({ allocation: { stoppedBy } }: { readonly allocation: Allocation }) => {
  const { t } = useWords();
  if (stoppedBy.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('allocation.stopped')}
      description={
        <ul className="kouan-rows">
          {stoppedBy.map((id) => (
            <li key={id}>
              <Link to={`/work/claim/${encodeURIComponent(id)}`}>{id}</Link>
            </li>
          ))}
        </ul>
      }
    />
  );
};
