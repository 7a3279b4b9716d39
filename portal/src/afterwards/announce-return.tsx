import { hasEnded } from '#domain/payment/recovery/recovery.ts';
import { answerOf, api } from '../api/client.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { KeptDocuments } from '../credit/say-form.tsx';
import { useWords } from '../language/use-words.ts';
import { FormDialogue } from '../parts/form-dialogue.tsx';
import { StatementField, TypedField } from '../parts/form-fields.tsx';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { typedFen } from '../parts/typed-fen.ts';
import { YuanField } from '../parts/yuan-field.tsx';

type Said = {
  readonly yuan?: string;
  readonly document?: string;
  readonly statement?: string;
  readonly documents?: string[];
};

const Announce = ({ claim }: { readonly claim: Claim }) => {
  const { t } = useWords();
  const { subjectId, id: claimId } = claim;
  const send = ({ yuan: typed = '', document = '', statement = '', documents = [] }: Said) =>
    answerOf(
      api.POST('/api/applicant/subsidy/{subjectId}/claims/{claimId}/returns', {
        params: { path: { subjectId, claimId } },
        body: { fen: typedFen(typed), document, statement, documents },
      }),
    );
  return (
    <FormDialogue<Said>
      label={t('afterwards.announce')}
      note={<p>{t('afterwards.announceText')}</p>}
      done={t('afterwards.announced')}
      refreshes={['claim', 'progress']}
      send={send}
    >
      <YuanField name="yuan" label={t('recovery.amountYuan')} />
      <TypedField name="document" longest={120} label={t('afterwards.letter')} />
      <StatementField
        name="statement"
        label={t('recovery.voluntaryWhy')}
        hint={t('afterwards.announceHint')}
      />
      <KeptDocuments subjectId={subjectId} />
    </FormDialogue>
  );
};

type AnnounceReturnProps = { readonly claim: Claim; readonly afterwards: Answer<'getAfterwards'> };

/** A subject that was paid may say that it returns some of it; while something is open, that goes on. */
export const AnnounceReturn = ({ claim, afterwards: { recoveries, returnableFen } }: AnnounceReturnProps) => {
  const { t } = useWords();
  if (returnableFen === 0 || !recoveries.every(hasEnded)) return null;
  return (
    <Section title={t('afterwards.announce')}>
      <p>{t('afterwards.mayAnnounce', { sum: yuan(returnableFen) })}</p>
      <div className="kouan-actions">
        <Announce claim={claim} />
      </div>
    </Section>
  );
};
