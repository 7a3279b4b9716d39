import { useWords } from '../language/use-words.ts';
import type { Entry } from './use-lists.ts';

type Read = Pick<Entry, 'remarks' | 'reading'>;

/** What a remark is read as, and by whom: by the machine, or by a person, on which day and why. */
export const RemarkReading = ({ entry: { remarks, reading } }: { readonly entry: Read }) => {
  const { t, say } = useWords();
  if (remarks.length === 0) return null;
  const words = [...new Set(remarks.map((one) => say(one.words)))].join('；');
  return (
    <div className="kouan-small kouan-muted">
      {reading ? (
        <>
          <strong>{t('list.readBy', { name: reading.by, day: reading.on })}</strong>
          {`：${words}（${reading.why}）`}
        </>
      ) : (
        `${t('list.readByMachine')}：${words}`
      )}
    </div>
  );
};
