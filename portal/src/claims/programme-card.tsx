import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { fitOf } from '#domain/subsidy/claims/fit.ts';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { answerOf, api } from '../api/client.ts';
import { statusWord } from '../case/statuses.ts';
import { CoursesLink } from '../courses/courses-link.tsx';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import type { Offer } from './fit.ts';
import { MuteButton } from './mute-button.tsx';
import { ProgrammeSheet } from './programme-sheet.tsx';
import { fitWords } from './statuses.ts';

type EnterProps = { readonly subjectId: string; readonly offer: Offer };
type CardProps = EnterProps & {
  /** Its terms and conditions are shown at once, as where it is the only one. */
  readonly open: boolean;
};

const Start = ({ subjectId, offer }: EnterProps) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subsidy/{subjectId}/claims/{programmeId}', {
          params: { path: { subjectId, programmeId: offer.programme.id } },
        }),
      ),
    { refreshes: ['programmes'], onDone: ({ id }) => void navigate(`/e/${subjectId}/claims/${id}`) },
  );
  return (
    <>
      <TroubleNote thrown={open.trouble} />
      <div className="kouan-actions">
        <Button
          type="primary"
          disabled={fitOf(offer.conditions) === 'does-not-fit'}
          loading={open.running}
          onClick={() => open.run(undefined)}
        >
          {t(offer.programme.route?.noClaim ? 'programme.drawUp' : 'programme.start')}
        </Button>
      </div>
    </>
  );
};

const reopenable = ['withdrawn', 'lapsed'];

const Enter = ({ subjectId, offer }: EnterProps) => {
  const { t } = useWords();
  const { claimId, claimStatus } = offer;
  if (paysProjects(offer.programme))
    return (
      <div className="kouan-actions">
        <LinkButton type="primary" to={`/e/${subjectId}/projects`}>
          {t('project.propose')}
        </LinkButton>
      </div>
    );
  if (!claimId || !claimStatus || reopenable.includes(claimStatus))
    return <Start subjectId={subjectId} offer={offer} />;
  const draft = claimStatus === 'draft';
  const goOn = offer.programme.route?.noClaim ? 'programme.drawUp' : 'programme.goOn';
  return (
    <div className="kouan-actions">
      <LinkButton type="primary" to={`/e/${subjectId}/claims/${claimId}`}>
        {t(draft ? goOn : 'programme.see')}
      </LinkButton>
    </div>
  );
};

/** A programme with its terms, its basis, and whether this subject meets its conditions. */
export const ProgrammeCard = ({ subjectId, offer, open }: CardProps) => {
  const { t, say } = useWords();
  const { programme, claimStatus } = offer;
  const word = claimStatus ? statusWord('claim', claimStatus) : fitWords[fitOf(offer.conditions)];
  return (
    <Section title={say(programme.title)} extra={<StatusMark word={word} />}>
      <ProgrammeSheet programme={programme} conditions={offer.conditions} open={open} />
      <Enter subjectId={subjectId} offer={offer} />
      <div className="kouan-actions kouan-no-print">
        <CoursesLink subjectId={subjectId} programme={programme} />
        {!paysProjects(programme) && (
          <LinkButton to={`/e/${subjectId}/programmes/${programme.id}`}>{t('estimate.open')}</LinkButton>
        )}
        <LinkButton to={`/programmes/${programme.id}/${programme.version}`}>
          {t('drafting.wholeText')}
        </LinkButton>
        <MuteButton subjectId={subjectId} offer={offer} />
      </div>
    </Section>
  );
};
