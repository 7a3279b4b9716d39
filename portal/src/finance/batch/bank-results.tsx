import { Alert, Button, Progress } from 'antd';
import { answerOf, api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import type { Answer } from '../../api/schema.ts';
import { asTrouble } from '../../api/trouble.ts';
import { useWords } from '../../language/use-words.ts';
import { FileDrop } from '../../parts/file-drop.tsx';
import { moment } from '../../parts/format.ts';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { Section } from '../../parts/section.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { useAction } from '../../parts/use-action.ts';
import { resultStatusWords } from '../statuses.ts';
import { useResultUpload } from './use-result-upload.ts';

type Batch = Answer<'getBatch'>['batch'];
type Result = Batch['results'][number];

const RefusedResult = ({ batchId, result }: { readonly batchId: string; readonly result: Result }) => {
  const { t } = useWords();
  const download = useAction(
    (_: undefined) =>
      answerOf(
        api.GET('/api/finance/batches/{batchId}/results/{resultId}/findings', {
          params: { path: { batchId, resultId: result.id } },
        }),
      ),
    { onDone: ({ url }) => window.location.assign(url) },
  );
  return (
    <div className="kouan-stack kouan-list-gap">
      <Alert
        type="error"
        title={t('batch.refused', { n: result.findingsCount })}
        action={
          result.findingsCount > result.findings.length && (
            <Button size="small" loading={download.running} onClick={() => download.run(undefined)}>
              {t('batch.allFindings')}
            </Button>
          )
        }
      />
      <RefusalList refusals={result.findings} />
    </div>
  );
};

const ResultRow = ({ batchId, result }: { readonly batchId: string; readonly result: Result }) => {
  const { t } = useWords();
  const { paid = 0, returned = 0, unknown = 0 } = result.counts ?? {};
  return (
    <li>
      <div className="kouan-row">
        <span>
          {result.fileName} <span className="kouan-small kouan-muted">{moment(result.addedAt)}</span>
        </span>
        <StatusMark word={resultStatusWords[result.status]} />
      </div>
      {result.counts && <div className="kouan-muted">{t('batch.accepted', { paid, returned, unknown })}</div>}
      {result.status === 'refused' && <RefusedResult batchId={batchId} result={result} />}
    </li>
  );
};

/** A file that was refused whole stands among the results with all that is wrong with it. */
const refusedWhole = 422;

const UploadResult = ({ batchId }: { readonly batchId: string }) => {
  const { t } = useWords();
  const { running, percent, fileName, trouble, send } = useResultUpload(batchId);
  return (
    <>
      <FileDrop
        accept=".csv,.txt,.xlsx"
        multiple={false}
        label={t('batch.drop')}
        hint={t('batch.dropHint')}
        onFiles={([file]) => file && send(file)}
      />
      {running && (
        <div className="kouan-list-gap">
          {t('batch.sending', { file: fileName })}
          <Progress percent={percent} status="active" aria-label={fileName} />
        </div>
      )}
      {trouble && asTrouble(trouble).status !== refusedWhole && <TroubleNote thrown={trouble} />}
    </>
  );
};

/** What the bank sent back: where to put it, and what became of each file. */
export const BankResults = ({ batch }: { readonly batch: Batch }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const isMaker = me?.offices.some(({ role }) => role === 'finance-maker') ?? false;
  const awaited = batch.status === 'exported';
  const takes = awaited && isMaker;
  if (!takes && batch.results.length === 0) return null;
  return (
    <Section title={t('batch.result')}>
      {takes && <UploadResult batchId={batch.id} />}
      {batch.results.some(({ counts }) => (counts?.unknown ?? 0) > 0) && awaited && (
        <Alert type="warning" showIcon title={t('batch.unknownNote')} />
      )}
      <ul className="kouan-rows kouan-list-gap">
        {batch.results.toReversed().map((result) => (
          <ResultRow key={result.id} batchId={batch.id} result={result} />
        ))}
      </ul>
    </Section>
  );
};
