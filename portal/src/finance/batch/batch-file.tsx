import type { ReactNode } from 'react';
import type { Answer } from '../../api/schema.ts';
import { CaseColumns } from '../../case/case-columns.tsx';
import { EventList } from '../../case/event-list.tsx';
import { Opinions } from '../../case/opinions.tsx';
import { useWords } from '../../language/use-words.ts';
import { Figures } from '../../parts/figures.tsx';
import { count, yuan } from '../../parts/format.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { RefusalList } from '../../parts/refusal-list.tsx';
import { Section } from '../../parts/section.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { batchTitle } from '../batch-title.ts';
import { batchStatusWords } from '../statuses.ts';
import { BankFiles } from './bank-files.tsx';
import { BankResults } from './bank-results.tsx';
import { ItemTable } from './item-table.tsx';
import { LeftOut } from './left-out.tsx';
import { useBatch } from './use-batch.ts';

type File = Answer<'getBatch'>;

const answers = ['paid', 'returned', 'unknown', 'pending'] as const;

const Totals = ({ file: { batch, totals } }: { readonly file: File }) => {
  const { t } = useWords();
  const answered = answers.flatMap((status) => {
    const total = totals[status];
    return total && total.count > 0
      ? [
          {
            label: t(`batch.${status}`),
            value: yuan(total.fen),
            note: t('batch.totals', { n: count(total.count) }),
            bad: status === 'returned',
          },
        ]
      : [];
  });
  return (
    <Figures
      figures={[
        {
          label: t('finance.sum'),
          value: yuan(batch.sumFen),
          note: t('batch.totals', { n: count(batch.count) }),
        },
        ...answered,
      ]}
    />
  );
};

const BatchView = ({ file, decide }: { readonly file: File; readonly decide: ReactNode }) => {
  const { t } = useWords();
  const { batch } = file;
  return (
    <Page
      title={batchTitle(t, batch)}
      lead={batch.purpose}
      extra={<StatusMark word={batchStatusWords[batch.status]} />}
      crumbs={[{ title: t('finance.title'), to: '/finance' }]}
    >
      <Totals file={file} />
      <CaseColumns
        beside={
          <>
            {decide}
            <BankFiles batch={batch} people={file.people} />
            <Opinions tasks={file.tasks} people={file.people} />
          </>
        }
      >
        {batch.findings.length > 0 && (
          <Section title={t('batch.findings')}>
            <RefusalList refusals={batch.findings} />
          </Section>
        )}
        <BankResults batch={batch} />
        <LeftOut batch={batch} />
        <Section flush title={t('batch.items')}>
          <ItemTable items={file.items} />
        </Section>
      </CaseColumns>
      <EventList events={file.events} people={file.people} />
    </Page>
  );
};

/** A payment batch: its payments, its files, what the bank said, and whose hands it went through. */
export const BatchFile = ({ id, decide }: { readonly id: string; readonly decide: ReactNode }) => {
  const query = useBatch(id);
  return (
    <Loaded query={query} rows={10}>
      {(file) => <BatchView file={file} decide={decide} />}
    </Loaded>
  );
};
