import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import type { Application, Filing } from '../../api/schema.ts';
import { useWords } from '../../language/use-words.ts';

type SubmittedNoteProps = { readonly application: Application; readonly filing: Filing | undefined };

/** Right after the submission: the number, where it was entered at once; else that it is on its way. */
export const SubmittedNote = ({ application: { status, number }, filing }: SubmittedNoteProps) => {
  const { t } = useWords();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const isEntered = status === 'accepted' && number !== undefined;
  return (
    <div ref={note} tabIndex={-1} role="status" className="kouan-no-print">
      {isEntered ? (
        <div className="kouan-card kouan-entered">
          <h2>{t('apply.entered')}</h2>
          <p className="kouan-entered-number kouan-code">{number}</p>
          <p>{filing && t('apply.enteredText', { day: filing.validTo })}</p>
        </div>
      ) : (
        <Alert type="success" showIcon title={t('apply.received')} description={t('apply.receivedText')} />
      )}
    </div>
  );
};
