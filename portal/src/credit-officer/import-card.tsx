import { Alert, Progress, Segmented } from 'antd';
import { useState } from 'react';
import { Imported, mostLines } from '#domain/credit/imports/credit-import.ts';
import { importColumns } from '#domain/credit/imports/import-columns.ts';
import { answerOf, api } from '../api/client.ts';
import { useWords } from '../language/use-words.ts';
import type { Language } from '../language/words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { FileDrop } from '../parts/file-drop.tsx';
import { count } from '../parts/format.ts';
import { listed } from '../parts/listed.ts';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { ImportTemplate } from './import-template.tsx';
import { type Previewed, useImport } from './use-import.ts';

const columnsIn = (of: Imported, language: Language): string =>
  listed(
    importColumns[of].map((column) => column[language]),
    language,
  );

const Preview = ({ previewed, onDone }: { readonly previewed: Previewed; readonly onDone: () => void }) => {
  const { t } = useWords();
  const { lines, good, refusals, more, findings } = previewed.preview;
  const submit = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/officer/credit/imports/{id}/submission', { params: { path: { id: previewed.id } } }),
      ),
    { refreshes: ['imports'], onDone },
  );
  if (findings.length > 0) return <RefusalList refusals={findings} />;
  return (
    <div className="kouan-stack kouan-list-gap">
      <Alert type={good === lines ? 'success' : 'warning'} title={t('creditDesk.preview', { lines, good })} />
      <RefusalList refusals={refusals} />
      {more && <span className="kouan-muted">{t('creditDesk.more')}</span>}
      {good > 0 && (
        <div>
          <ConfirmButton
            type="primary"
            label={t('creditDesk.import')}
            title={t('creditDesk.importTitle')}
            action={submit}
          >
            {t('creditDesk.importText')}
          </ConfirmButton>
        </div>
      )}
    </div>
  );
};

/** From a file to the records: uploaded, previewed line by line, and imported once somebody says so. */
export const ImportCard = () => {
  const { t, language } = useWords();
  const [of, setOf] = useState<Imported>('grades');
  const { run, running, trouble, percent, fileName, previewed, forget } = useImport(of);
  const choose = (chosen: Imported) => {
    setOf(chosen);
    forget();
  };
  return (
    <Section title={t('creditDesk.imports')} extra={<ImportTemplate of={of} />}>
      <Segmented<Imported>
        aria-label={t('creditDesk.imported')}
        disabled={running}
        value={of}
        onChange={choose}
        options={Imported.options.map((value) => ({ value, label: t(`creditDesk.${value}`) }))}
      />
      <p className="kouan-small">{t(`creditDesk.${of}Note`, { columns: columnsIn(of, language) })}</p>
      <p className="kouan-small">{t('creditDesk.importNote', { lines: count(mostLines) })}</p>
      <FileDrop
        accept=".csv,.txt,.xlsx"
        multiple={false}
        label={t('creditDesk.drop')}
        hint={t('creditDesk.dropHint')}
        onFiles={([file]) => file && run(file)}
      />
      {running && (
        <div className="kouan-list-gap">
          {t('creditDesk.sending', { file: fileName })}
          <Progress percent={percent} status="active" aria-label={fileName} />
        </div>
      )}
      <TroubleNote thrown={trouble} />
      {previewed && <Preview previewed={previewed} onDone={forget} />}
    </Section>
  );
};
