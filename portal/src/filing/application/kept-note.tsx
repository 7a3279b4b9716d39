import { Button } from 'antd';
import { useWords, type WordKey } from '../../language/use-words.ts';
import { moment } from '../../parts/format.ts';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import type { Kept } from './keeper.ts';

const words = {
  idle: 'apply.autosave',
  waiting: 'apply.typing',
  saving: 'apply.saving',
} satisfies Partial<Record<Kept['state'], WordKey>>;

/** Whether what is on the page is safe, in one line. */
export const KeptNote = ({ kept, onRetry }: { readonly kept: Kept; readonly onRetry: () => void }) => {
  const { t } = useWords();
  if (kept.state === 'failed')
    return (
      <div role="alert" className="kouan-stack">
        <div className="kouan-row">
          <strong>{t('apply.unsaved')}</strong>
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        </div>
        <TroubleNote thrown={kept.trouble} />
      </div>
    );
  return (
    <span role="status" className="kouan-small kouan-muted">
      {kept.state === 'kept' ? t('apply.saved', { time: moment(kept.at).slice(11) }) : t(words[kept.state])}
    </span>
  );
};
