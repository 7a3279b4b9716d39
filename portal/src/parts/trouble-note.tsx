import { Alert, Button } from 'antd';
import { useLocation } from 'react-router';
import { asTrouble, mayPass, type Trouble } from '../api/trouble.ts';
import { useWords } from '../language/use-words.ts';
import { signIn } from '../sign-in/session.ts';
import { type Leads, RefusalList } from './refusal-list.tsx';

type TroubleNoteProps = {
  readonly thrown: unknown;
  readonly onRetry?: () => void;
  /** To places on the page, where a refusal names one. */
  readonly leads?: Leads | undefined;
};

/** To sign in, and back to where one was. */
const SignInAgain = () => {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <Button type="primary" onClick={() => void signIn(`${pathname}${search}`)}>
      {t('signIn.again')}
    </Button>
  );
};

const Retry = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { t } = useWords();
  return <Button onClick={onRetry}>{t('common.retry')}</Button>;
};

type WayOnProps = { readonly trouble: Trouble; readonly onRetry: (() => void) | undefined };

const WayOn = ({ trouble, onRetry }: WayOnProps) => {
  if (trouble.status === 401) return <SignInAgain />;
  return onRetry && mayPass(trouble) ? <Retry onRetry={onRetry} /> : null;
};

/** Whatever went wrong, said the same way everywhere. Nothing where nothing did. */
export const TroubleNote = ({ thrown, onRetry, leads }: TroubleNoteProps) => {
  const { say } = useWords();
  if (!thrown) return null;
  const trouble = asTrouble(thrown);
  const { title, refusals } = trouble;
  return (
    <Alert
      type="error"
      showIcon
      title={say(title)}
      description={refusals.length > 0 && <RefusalList refusals={refusals} {...(leads ? { leads } : {})} />}
      action={<WayOn trouble={trouble} onRetry={onRetry} />}
    />
  );
};
