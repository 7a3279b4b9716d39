import { awaitsRenewal } from '#domain/filing/deeds.ts';
import { day, daysBetween } from '#domain/shared/day.ts';
import { useModes } from '../api/modes.ts';
import type { Filing, Mode } from '../api/schema.ts';
import { useFilings } from '../api/subject.ts';
import { useToday } from '../api/today.ts';
import { standingOf } from '../filing/standing.ts';
import { headed } from '../language/headed.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';

export type Ending = { readonly mode: Mode; readonly filing: Filing };

/** The filings of whose end the subject was reminded, and for which it has applied no further. */
export const useEndingFilings = (subjectId: string): readonly Ending[] => {
  const today = useToday();
  const { data: modes } = useModes();
  const { data: mine } = useFilings(subjectId);
  return (mine?.filings ?? []).flatMap((filing) => {
    const mode = modes?.modes.find(({ id }) => id === filing.mode);
    if (!mode) return [];
    const application = mine?.applications.findLast((one) => one.mode === filing.mode);
    return awaitsRenewal(standingOf({ mode, filing, application }), today) ? [{ mode, filing }] : [];
  });
};

/** A reminder that a term ends, with how many days are left and the way to renew. */
export const EndingRow = ({ mode, filing: { subjectId, validTo } }: Ending) => {
  const { t, say } = useWords();
  const today = useToday();
  const title = say(headed(mode.title));
  return (
    <li>
      <div className="kouan-row">
        <strong>{t('desk.ends', { mode: title, day: validTo })}</strong>
        <LinkButton
          type="primary"
          to={`/e/${subjectId}/filings/${mode.id}?apply=renewal`}
          aria-label={`${t('deed.renew')}: ${title}`}
        >
          {t('deed.renew')}
        </LinkButton>
      </div>
      <span className="kouan-muted">{t('desk.endsIn', { n: daysBetween(today, day(validTo)) })}</span>
    </li>
  );
};
