import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { answerOf, api } from '../../api/client.ts';
import { useMe } from '../../api/me.ts';
import type { Answer } from '../../api/schema.ts';
import { type People, useActorName } from '../../case/use-case-words.ts';
import { useWords } from '../../language/use-words.ts';
import { Facts } from '../../parts/facts.tsx';
import { moment } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { TroubleNote } from '../../parts/trouble-note.tsx';
import { useAction } from '../../parts/use-action.ts';

type Batch = Answer<'getBatch'>['batch'];

/** A file that is handed out by name; the address it lies at is good for a moment only. */
const Download = ({
  label,
  ask,
}: {
  readonly label: string;
  readonly ask: () => Promise<{ url: string }>;
}) => {
  const download = useAction((_: undefined) => ask(), { onDone: ({ url }) => window.location.assign(url) });
  return (
    <>
      <Button
        block
        icon={<DownloadOutlined />}
        loading={download.running}
        onClick={() => download.run(undefined)}
      >
        {label}
      </Button>
      <TroubleNote thrown={download.trouble} />
    </>
  );
};

const MoneyFiles = ({ batchId }: { readonly batchId: string }) => {
  const { t } = useWords();
  const ask = (encoding: 'utf-8' | 'gbk') => () =>
    answerOf(
      api.GET('/api/finance/batches/{batchId}/file', { params: { path: { batchId }, query: { encoding } } }),
    );
  return (
    <>
      <Download label={t('batch.utf8')} ask={ask('utf-8')} />
      <Download label={t('batch.gbk')} ask={ask('gbk')} />
    </>
  );
};

const mayHold = ['finance-exporter', 'auditor'];

type BankFilesProps = { readonly batch: Batch; readonly people: People };

/** The files of an exported batch. Only whoever releases it, and the auditor, may hold the bank file itself. */
export const BankFiles = ({ batch, people }: BankFilesProps) => {
  const { t } = useWords();
  const nameOf = useActorName(people);
  const { data: me } = useMe();
  const { id, madeBy, exportedAt, files, manifestKey } = batch;
  return (
    <Section title={t('batch.files')}>
      <Facts
        columns={1}
        facts={[
          { label: t('batch.madeBy'), value: nameOf(madeBy) },
          { label: t('batch.exportedAt'), value: exportedAt && moment(exportedAt) },
          ...(files ?? []).map(({ encoding, sha256 }) => ({
            label: t('batch.hash', { encoding: encoding.toUpperCase() }),
            value: <span className="kouan-code kouan-small">{sha256}</span>,
          })),
        ]}
      />
      {manifestKey && (
        <div className="kouan-downloads">
          {me?.offices.some(({ role }) => mayHold.includes(role)) && <MoneyFiles batchId={id} />}
          <Download
            label={t('batch.manifest')}
            ask={() =>
              answerOf(
                api.GET('/api/finance/batches/{batchId}/manifest', { params: { path: { batchId: id } } }),
              )
            }
          />
        </div>
      )}
    </Section>
  );
};
