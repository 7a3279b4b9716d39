import { Link } from 'react-router';
import { fitOf } from '#domain/subsidy/claims/fit.ts';
import type { Offer } from '../claims/fit.ts';
import { MuteButton } from '../claims/mute-button.tsx';
import { useProgrammes } from '../claims/use-programmes.ts';
import { useWords } from '../language/use-words.ts';
import { yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';

/** Told of it, still able to claim, and willing to hear. */
const isSuggested = ({ suggestion, claimStatus = 'draft', conditions }: Offer): boolean =>
  suggestion !== undefined &&
  suggestion.told.length > 0 &&
  !suggestion.muted &&
  claimStatus === 'draft' &&
  fitOf(conditions) !== 'does-not-fit';

type RowProps = { readonly subjectId: string; readonly offer: Offer };

/** Why it fits, and what would tell the rest. */
const Why = ({ offer: { conditions, programme } }: Pick<RowProps, 'offer'>) => {
  const { t, say } = useWords();
  const met = conditions.filter(({ outcome }) => outcome === 'met').map(({ title }) => say(title));
  const missing = conditions
    .filter(({ outcome }) => outcome === 'cannot-tell')
    .flatMap(({ findings }) => findings.map(({ next }) => say(next)));
  const evidence = programme.evidence.filter(({ required }) => required).map(({ title }) => say(title));
  return (
    <div className="kouan-small kouan-muted">
      {met.length > 0 && <div>{t('desk.fitsBecause', { conditions: met.join(t('desk.and')) })}</div>}
      {missing.length > 0 && <div>{t('desk.stillMissing', { what: [...new Set(missing)].join(' ') })}</div>}
      {evidence.length > 0 && <div>{t('desk.toBring', { evidence: evidence.join(t('desk.and')) })}</div>}
    </div>
  );
};

const SuggestedRow = ({ subjectId, offer }: RowProps) => {
  const { t, say } = useWords();
  const { programme, claimId, drawnUpFen } = offer;
  const isDrawn = claimId !== undefined && drawnUpFen !== undefined;
  const to = isDrawn ? `/e/${subjectId}/claims/${claimId}` : `/e/${subjectId}/programmes/${programme.id}`;
  return (
    <li>
      <div className="kouan-row">
        <h3>
          <Link to={to}>{say(programme.title)}</Link>
        </h3>
        <span className="kouan-small kouan-muted">{t('desk.until', { day: programme.window.to })}</span>
      </div>
      {isDrawn && <strong>{t('desk.drawnUp', { amount: yuan(drawnUpFen) })}</strong>}
      <Why offer={offer} />
      <div className="kouan-actions">
        <Link to={to}>{t(isDrawn ? 'desk.confirmDrawn' : 'estimate.open')}</Link>
        <MuteButton subjectId={subjectId} offer={offer} />
      </div>
    </li>
  );
};

/** The programmes that the zone has found to fit; those that are drawn up already come first. */
export const SuggestedCard = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const { data } = useProgrammes(subjectId);
  const suggested = (data?.programmes ?? [])
    .filter(isSuggested)
    .toSorted((a, b) => Number(b.drawnUpFen !== undefined) - Number(a.drawnUpFen !== undefined));
  if (suggested.length === 0) return null;
  return (
    <Section title={t('desk.suggested')}>
      <ul className="kouan-rows">
        {suggested.map((offer) => (
          <SuggestedRow key={offer.programme.id} subjectId={subjectId} offer={offer} />
        ))}
      </ul>
    </Section>
  );
};
