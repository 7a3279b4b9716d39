import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { useAction } from '../parts/use-action.ts';
import { useOnlyPresents } from '../sign-off/use-sign-off.ts';
import { ClaimFigures } from './claim-figures.tsx';

type File = Answer<'getClaim'>;

export const Missing = ({ file: { missing } }: { readonly file: File }) => {
  const { t } = useWords();
  if (missing.length === 0) return <Alert type="success" showIcon title={t('claim.nothingMissing')} />;
  return (
    <Section title={t('claim.missing')}>
      <RefusalList refusals={missing} />
    </Section>
  );
};

/** The commitment, and the button that submits with it. */
export const Commitment = ({ file }: { readonly file: File }) => {
  const { t, say } = useWords();
  const { claim, programme, missing } = file;
  const { drawnUp } = claim;
  const presents = useOnlyPresents(claim.subjectId);
  // What was signed was this drawing: drawn up anew, it is signed anew.
  const seen = drawnUp && { at: drawnUp.at, fen: drawnUp.fen };
  const [signature, setSignature] = useState<{ readonly seen: typeof seen }>();
  const signed = signature !== undefined && signature.seen?.at === seen?.at;
  const submit = useAction(
    (_: undefined) =>
      answerOf(
        api.POST('/api/applicant/subsidy/{subjectId}/claims/{claimId}/submission', {
          params: { path: { subjectId: claim.subjectId, claimId: claim.id } },
          body: { signed: true, ...(signature?.seen ? { drawnUp: signature.seen } : {}) },
        }),
      ),
    // A "no" may have drawn the claim up anew.
    { refreshes: ['claim', 'progress', 'my-tasks', 'programmes', 'sign-off'], always: true },
  );
  return (
    <Section title={t('claim.commitment')}>
      <p className="kouan-quote">{say(programme.commitment)}</p>
      <div className="kouan-actions">
        <Checkbox
          checked={signed}
          onChange={({ target: { checked } }) => setSignature(checked ? { seen } : undefined)}
        >
          {t('claim.sign')}
        </Checkbox>
      </div>
      <div className="kouan-actions">
        <ConfirmButton
          type="primary"
          label={t(presents ? 'signOff.present' : 'claim.submit')}
          title={t(presents ? 'signOff.presentTitle' : 'claim.submitTitle')}
          disabled={!signed || missing.length > 0}
          action={submit}
        >
          <p>{t(presents ? 'signOff.presentText' : 'claim.submitText')}</p>
        </ConfirmButton>
      </div>
    </Section>
  );
};

/** What the files come to, what still stands against it, the commitment, and the button. */
export const SubmitStep = ({ file }: { readonly file: File }) => (
  <>
    <ClaimFigures evidence={file.evidence} />
    <Missing file={file} />
    <Commitment file={file} />
  </>
);
