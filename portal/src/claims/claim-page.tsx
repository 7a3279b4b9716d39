import { useParams } from 'react-router';
import { claimLifecycle } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { Answer, Claim } from '../api/schema.ts';
import { CoursesNote } from '../courses/courses-link.tsx';
import { type Translate, useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { SignOffCard } from '../sign-off/sign-off-card.tsx';
import { ClaimStanding } from './claim-standing.tsx';
import { claimTitle } from './claim-title.ts';
import { ClaimWizard } from './claim-wizard.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { useClaim } from './use-claim.ts';

/** Where one came from: a milestone from its project, any other claim from the programmes. */
const crumbOf = ({ subjectId, instalment }: Claim, t: Translate) =>
  instalment
    ? { title: t('project.ofProject'), to: `/e/${subjectId}/projects/${instalment.projectId}` }
    : { title: t('programme.title'), to: `/e/${subjectId}/programmes` };

const ClaimView = ({ file }: { readonly file: Answer<'getClaim'> }) => {
  const { t, say } = useWords();
  const { claim, programme } = file;
  const beingFilled = 'submit' in claimLifecycle[claim.status];
  const Step = programme.route?.noClaim ? ConfirmStep : ClaimWizard;
  return (
    <Page
      title={t('claim.title', { programme: claimTitle(claim, programme, say) })}
      {...(beingFilled ? { lead: t(programme.route?.noClaim ? 'claim.drawnUpLead' : 'claim.saved') } : {})}
      crumbs={[crumbOf(claim, t)]}
    >
      <DemonstrationNote shown={programme.demonstration} />
      {beingFilled && <CoursesNote subjectId={claim.subjectId} programme={programme} />}
      {claim.status !== 'draft' && <ClaimStanding file={file} />}
      {beingFilled && <SignOffCard subjectId={claim.subjectId} kind="claim" id={claim.id} />}
      {beingFilled && <Step file={file} />}
    </Page>
  );
};

export const ClaimPage = () => {
  const { subjectId = '', claimId = '' } = useParams();
  const query = useClaim(subjectId, claimId);
  return (
    <Loaded query={query} rows={10}>
      {(file) => <ClaimView file={file} />}
    </Loaded>
  );
};
