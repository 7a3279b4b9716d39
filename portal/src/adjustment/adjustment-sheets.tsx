import { wasSetAt } from '#domain/subsidy/adjustment/adjustment.ts';
import { answerOf, api } from '../api/client.ts';
import { useDepartmentTitle } from '../api/modes.ts';
import type { Claim } from '../api/schema.ts';
import { type People, useActorName } from '../case/use-case-words.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmButton } from '../parts/confirm-button.tsx';
import { count, moment } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import { useAction } from '../parts/use-action.ts';
import { refreshes, useAdjusting } from './use-adjusting.ts';
import { adjustmentWords } from './words.ts';

type Sheet = NonNullable<Claim['adjustmentSheets']>[number];
type SheetProps = { readonly claim: Claim; readonly sheet: Sheet };

const TakeBack = ({ claim, sheet }: SheetProps) => {
  const { t } = useWords();
  const takeBack = useAction(
    (_: undefined) =>
      answerOf(
        api.DELETE('/api/officer/claims/{claimId}/adjustments/{sheetId}', {
          params: { path: { claimId: claim.id, sheetId: sheet.id } },
        }),
      ),
    { refreshes },
  );
  return (
    <ConfirmButton label={t('adjustment.takeBack')} title={t('adjustment.takeBackTitle')} action={takeBack}>
      <p>{t('adjustment.takeBackText')}</p>
    </ConfirmButton>
  );
};

const useMark = (claim: Claim) => {
  const { t } = useWords();
  return ({ takenBack, round }: Sheet): StatusWord => {
    if (takenBack) return { ...adjustmentWords.takenBack, tone: 'ended' };
    const former = t('adjustment.formerRound', { n: round });
    return round === claim.round
      ? { ...adjustmentWords.holds, tone: 'good' }
      : { zh: former, en: former, tone: 'ended' };
  };
};

type Props = { readonly claim: Claim; readonly people: People };

/** Who set lines of the claim lower, how many and when; one's own can be taken back. */
export const AdjustmentSheets = ({ claim, people }: Props) => {
  const { t } = useWords();
  const titleOf = useDepartmentTitle();
  const nameOf = useActorName(people);
  const markOf = useMark(claim);
  const adjusting = useAdjusting(claim.id);
  const sheets = claim.adjustmentSheets ?? [];
  if (sheets.length === 0) return null;
  const isOwn = (sheet: Sheet) =>
    !sheet.takenBack && adjusting !== undefined && wasSetAt({ ...adjusting, round: claim.round })(sheet);
  return (
    <Section title={t('adjustment.sheets')} anchor="adjustments">
      <ul className="kouan-rows">
        {sheets.toReversed().map((sheet) => (
          <li key={sheet.id} className="kouan-row">
            <div>
              <div>
                {titleOf(sheet.department) ?? sheet.department} ·{' '}
                {t('adjustment.sheetLines', { n: count(sheet.lines) })}
              </div>
              <div className="kouan-small kouan-muted">
                {`${nameOf(sheet.by)} · ${moment(sheet.at)}`}
                {sheet.carriedFrom && ` · ${t('adjustment.carriedFrom', { n: String(sheet.carriedFrom) })}`}
              </div>
            </div>
            <div className="kouan-row">
              <StatusMark word={markOf(sheet)} />
              {isOwn(sheet) && <TakeBack claim={claim} sheet={sheet} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
