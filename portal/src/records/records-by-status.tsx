import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { statusWord } from '../case/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { Records } from './records.tsx';
import type { RegisterRecords } from './register-records.ts';

/** Applications or entries of the register, all of them or those that stand in one way. */
export const RecordsByStatus = ({ kind, statuses, page }: RegisterRecords) => {
  const { t, say } = useWords();
  const [search, setSearch] = useSearchParams();
  const status = search.get('status') ?? '';
  const options = [
    { value: '', label: t('record.anyStatus') },
    ...statuses.map((one) => ({ value: one, label: say(statusWord(kind, one)) })),
  ];
  return (
    <div className="kouan-stack">
      <Select
        aria-label={t('record.byStatus')}
        options={options}
        value={status}
        onChange={(chosen) => setSearch(chosen ? { kind, status: chosen } : { kind })}
        style={{ width: 200 }}
      />
      <Records kind={kind} status={status} page={(after) => page(status, after)} />
    </div>
  );
};
