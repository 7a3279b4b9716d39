import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import type { Answer } from '../api/schema.ts';
import { claimTitle } from '../claims/claim-title.ts';
import { claimStatusWords } from '../claims/statuses.ts';
import { useProgrammes } from '../claims/use-programmes.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';

type Claim = Answer<'listClaims'>['claims'][number];

/** The figure that stands now: what was allocated, else determined, else what was drawn up or would be accepted. */
const amountOf = ({ allocatedFen, determinedFen, drawnUp, totals }: Claim) =>
  allocatedFen ?? determinedFen ?? drawnUp?.fen ?? totals.acceptedFen;

const ClaimRow = ({ claim }: { readonly claim: Claim }) => {
  const { t, say } = useWords();
  const { data } = useProgrammes(claim.subjectId);
  const offer = data?.programmes.find(
    ({ programme: { id, period } }) => id === claim.programmeId && period.id === claim.periodId,
  );
  return (
    <li className="kouan-row">
      <div>
        <h3>
          <Link to={`/e/${claim.subjectId}/claims/${claim.id}`}>
            {offer ? claimTitle(claim, offer.programme, say) : `${claim.programmeId} · ${claim.periodId}`}
          </Link>
        </h3>
        <div className="kouan-small kouan-muted">{t(`claimNext.${claim.status}`)}</div>
      </div>
      <div className="kouan-row">
        <span className="kouan-number">{yuan(amountOf(claim))}</span>
        <StatusMark word={claimStatusWords[claim.status]} />
      </div>
    </li>
  );
};

/** The subject's claims, each with what comes next. */
export const ClaimsCard = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['claim', 'all', subjectId],
    queryFn: () =>
      answerOf(api.GET('/api/applicant/subsidy/{subjectId}/claims', { params: { path: { subjectId } } })),
  });
  return (
    <Section
      title={t('desk.claims')}
      extra={<LinkButton to={`/e/${subjectId}/programmes`}>{t('desk.programmes')}</LinkButton>}
    >
      <Loaded query={query} rows={1}>
        {({ claims }) =>
          claims.length === 0 ? (
            <span className="kouan-muted">{t('desk.noClaims')}</span>
          ) : (
            <ul className="kouan-rows">
              {claims.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};
