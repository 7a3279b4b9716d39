import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import type { Reading } from './use-sharing.ts';

type Exported = Answer<'exportSharedFilings'>;

const Ready = ({ manifest, fileUrl, manifestUrl }: Exported) => {
  const { t } = useWords();
  return (
    <Alert
      type="success"
      showIcon
      title={t('sharing.exported', { rows: count(manifest.rows), sequence: manifest.sequence })}
      description={
        <>
          <p className="kouan-code kouan-small">SHA-256 {manifest.sha256}</p>
          <a href={fileUrl}>{t('sharing.file')}</a> · <a href={manifestUrl}>{t('sharing.manifest')}</a>
        </>
      }
    />
  );
};

/** The same as one file with its manifest. The id is made once, so that pressing twice makes one export. */
export const ExportCard = ({ reading }: { readonly reading: Reading }) => {
  const { t } = useWords();
  const [exportId] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<Exported>();
  const { purpose, scopes, department, mode } = reading;
  const { run, running, trouble } = useAction(
    () =>
      answerOf(
        api.PUT('/api/officer/shared/exports/{exportId}', {
          params: { path: { exportId } },
          body: { purpose, scopes: [...scopes], department, ...(mode ? { mode } : {}) },
        }),
      ),
    { refreshes: [], onDone: setMade },
  );
  return (
    <Section>
      <div className="kouan-stack">
        <TroubleNote thrown={trouble} />
        {made ? (
          <Ready {...made} />
        ) : (
          <div>
            <Button loading={running} onClick={() => run(undefined)}>
              {t('sharing.export')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
};
