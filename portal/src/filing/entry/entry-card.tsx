import type { Deed } from '#domain/filing/deeds.ts';
import { renewableFrom } from '#domain/filing/term.ts';
import { day } from '#domain/shared/day.ts';
import type { Filing, FilingFile } from '../../api/schema.ts';
import { filingStatuses } from '../../case/statuses.ts';
import { useWords } from '../../language/use-words.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Section } from '../../parts/section.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useDocuments } from '../document/use-documents.ts';
import { useEnding } from '../use-filing.ts';
import { ContentFacts, EntryFigures } from './entry-facts.tsx';
import { InspectionNote } from './inspection-note.tsx';
import { SuspensionNote } from './suspension-note.tsx';

type EntryCardProps = {
  readonly file: FilingFile;
  readonly filing: Filing;
  /** What may be done about it from here. */
  readonly deeds: readonly Deed[];
};

const asked: Partial<Record<Deed, string>> = { change: 'change', renew: 'renewal' };

const Cancel = ({ filing }: { readonly filing: Filing }) => {
  const { t } = useWords();
  const { cancel } = useEnding(filing.subjectId, filing.mode);
  return (
    <ConfirmButton label={t('deed.cancel')} title={t('filing.cancelTitle')} danger action={cancel}>
      <p>{t('filing.cancelText')}</p>
    </ConfirmButton>
  );
};

const Deeds = ({ filing, deeds }: { readonly filing: Filing; readonly deeds: readonly Deed[] }) => {
  const { t } = useWords();
  return (
    <div className="kouan-actions kouan-no-print">
      {deeds.map((deed) => {
        const purpose = asked[deed];
        return (
          purpose && (
            <LinkButton
              key={deed}
              to={`/e/${filing.subjectId}/filings/${filing.mode}?apply=${purpose}`}
              type={deed === 'renew' ? 'primary' : 'default'}
            >
              {t(`deed.${deed}`)}
            </LinkButton>
          )
        );
      })}
      <LinkButton to={`/e/${filing.subjectId}/filings/${filing.mode}/certificate`}>
        {t('certificate.see')}
      </LinkButton>
      {deeds.includes('cancel') && <Cancel filing={filing} />}
    </div>
  );
};

const Renewal = ({ file, filing, deeds }: EntryCardProps) => {
  const { t } = useWords();
  if (deeds.includes('renew')) return <p>{t('filing.renewNow', { day: filing.validTo })}</p>;
  if (!deeds.includes('change')) return null;
  const from = renewableFrom(file.mode, { validTo: day(filing.validTo) });
  return <p className="kouan-small kouan-muted">{t('filing.renewFrom', { day: from })}</p>;
};

/** An entry of the register as its owner reads it, with what may be done about it now. */
export const EntryCard = ({ file, filing, deeds }: EntryCardProps) => {
  const { t } = useWords();
  const { data: documents = [] } = useDocuments(filing.subjectId);
  return (
    <Section title={t('filing.entry')} extra={<StatusMark word={filingStatuses[filing.status]} />}>
      <EntryFigures filing={filing} />
      {filing.suspension && <SuspensionNote suspension={filing.suspension} />}
      {filing.inspection && <InspectionNote inspection={filing.inspection} />}
      <Renewal file={file} filing={filing} deeds={deeds} />
      <ContentFacts mode={file.mode} content={filing} documents={documents} />
      <Deeds filing={filing} deeds={deeds} />
    </Section>
  );
};
