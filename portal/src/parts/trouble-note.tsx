import { Alert, Button } from 'antd';
import { asTrouble } from '../api/trouble.ts';
import { useWords } from '../language/use-words.ts';
import { RefusalList } from './refusal-list.tsx';

type TroubleNoteProps = { readonly thrown: unknown; readonly onRetry?: () => void };

/** Whatever went wrong, said the same way everywhere. Nothing where nothing did. */
export const TroubleNote = ({ thrown, onRetry }: TroubleNoteProps) => {
  const { t, say } = useWords();
  if (!thrown) return null;
  const { title, refusals } = asTrouble(thrown);
  return (
    <Alert
      type="error"
      showIcon
      title={say(title)}
      description={refusals.length > 0 && <RefusalList refusals={refusals} />}
      action={onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
};
