import { useParams } from 'react-router';
import { useModes } from '../api/modes.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { BatchCard } from './batch-card.tsx';
import { RegisterBatch } from './batch-forms.tsx';
import { type BatchesPlace, useBatches } from './use-batches.ts';

const Batches = (place: BatchesPlace) => {
  const { t } = useWords();
  const query = useBatches(place);
  const { data: zone } = useModes();
  const isDemonstration = (mode: string) => zone?.modes.find(({ id }) => id === mode)?.demonstration ?? false;
  const { owner, asStaff } = place;
  const crumbs = [{ title: t('goods.book'), to: asStaff ? `/work/books/${owner}` : `/e/${owner}/book` }];
  return (
    <Loaded query={query} rows={6}>
      {({ goods, batches, documents, on }) => (
        <Page
          title={`${t('trace.batches')} · ${goods.goods.name}`}
          lead={t('trace.batchesLead')}
          crumbs={crumbs}
          extra={!asStaff && goods.status === 'active' && <RegisterBatch goods={goods} />}
        >
          <DemonstrationNote shown={isDemonstration(goods.goods.mode)} text={t('trace.demonstration')} />
          {batches.length === 0 && <Section>{t('trace.noBatches')}</Section>}
          {batches.map((batch) => (
            <BatchCard key={batch.code} batch={batch} papers={documents} asStaff={asStaff} on={on} />
          ))}
        </Page>
      )}
    </Loaded>
  );
};

/** The batches of one of a subject’s goods, for the subject and for the zone. */
export const BatchesPage = () => {
  const { subjectId, owner, key = '' } = useParams();
  return <Batches owner={owner ?? subjectId ?? ''} bookKey={key} asStaff={owner !== undefined} />;
};
