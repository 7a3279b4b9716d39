import { Link } from 'react-router';
import { printedTraceCode } from '#domain/shared/trace-code.ts';
import { useMe } from '../api/me.ts';
import { useWords } from '../language/use-words.ts';
import { Facts } from '../parts/facts.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { AddCertificate } from './add-certificate.tsx';
import { AddCheck } from './batch-forms.tsx';
import { CertificatesWithPapers } from './certificates-with-papers.tsx';
import { traceStatusWords } from './statuses.ts';
import { CheckList } from './trace-facts.tsx';
import type { Batch, Paper } from './use-batches.ts';

type BatchProps = { readonly batch: Batch; readonly asStaff: boolean };

const checking = ['market-supervision', 'customs'];

const StaffActions = ({ batch }: { readonly batch: Batch }) => {
  const { data: me } = useMe();
  const checks = me?.offices.some(
    ({ role, department = '' }) => ['reviewer', 'lead'].includes(role) && checking.includes(department),
  );
  return checks ? <AddCheck batch={batch} asStaff /> : null;
};

const Actions = ({ batch, asStaff }: BatchProps) => {
  const { t } = useWords();
  if (asStaff) return <StaffActions batch={batch} />;
  const { subjectId, key, code, status } = batch;
  return (
    <>
      <AddCertificate batch={batch} />
      <AddCheck batch={batch} asStaff={false} />
      {status === 'recorded' && (
        <LinkButton to={`/e/${subjectId}/book/${key}/labels/${code}`}>{t('trace.labels')}</LinkButton>
      )}
    </>
  );
};

type CardProps = BatchProps & { readonly papers: readonly Paper[]; readonly on: string };

/** A batch as its subject and the zone see it; the public sees less. */
export const BatchCard = ({ batch, papers, asStaff, on }: CardProps) => {
  const { t } = useWords();
  const { code, batchNumber, quantity, goods, producedOn, expiresOn, declarationNumber, recalls } = batch;
  return (
    <Section title={batchNumber} extra={<StatusMark word={traceStatusWords[batch.status]} />}>
      <Facts
        facts={[
          {
            label: t('trace.code'),
            value: (
              <Link to={`/trace/${code}`} className="kouan-code">
                {printedTraceCode(code)}
              </Link>
            ),
          },
          { label: t('trace.quantity', { unit: goods.unit }), value: quantity },
          { label: t('trace.producedOn'), value: producedOn },
          { label: t('trace.expiresOn'), value: expiresOn },
          { label: t('trace.declarationNumber'), value: declarationNumber },
          { label: t('trace.checks'), value: <CheckList checks={batch.checks} /> },
          ...recalls.map(({ words, on: since, liftedOn }) => ({
            label: t(liftedOn ? 'trace.wasLifted' : 'trace.recalled'),
            value: `${words}（${liftedOn ?? since}）`,
          })),
        ]}
      />
      <div className="kouan-list-gap">
        <h3>{t('trace.certificates')}</h3>
        <CertificatesWithPapers certificates={batch.certificates} papers={papers} asStaff={asStaff} on={on} />
      </div>
      <div className="kouan-actions">
        <Actions batch={batch} asStaff={asStaff} />
      </div>
    </Section>
  );
};
