import { hasEnded } from '#domain/filing/application-lifecycle.ts';
import type { Deed } from '#domain/filing/deeds.ts';
import { deedsOpen } from '#domain/filing/deeds.ts';
import type { Application, Filing, Mode } from '../api/schema.ts';
import { useToday } from '../api/today.ts';
import { DaysLeft } from '../case/days-left.tsx';
import { applicationStatusWords, filingStatuses } from '../case/statuses.ts';
import { useDeskName } from '../case/use-case-words.ts';
import { isBusy, useProgress } from '../case/use-progress.ts';
import { headed } from '../language/headed.ts';
import { useWords } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import { standingOf } from './standing.ts';

const notFiled: StatusWord = { zh: '尚未备案', en: 'Not filed', tone: 'ended' };

export type ModeStanding = {
  readonly subjectId: string;
  readonly mode: Mode;
  readonly filing: Filing | undefined;
  /** The latest of the mode, whether or not it has ended. */
  readonly latest: Application | undefined;
};

const Numbered = ({ filing: { number, validTo, edition, status } }: { readonly filing: Filing }) => {
  const { t } = useWords();
  const ended = status === 'expired' ? 'filing.wasUntil' : 'filing.until';
  return (
    <div className="kouan-small kouan-muted">
      <span className="kouan-code">{number}</span> · {t('filing.nthEdition', { n: edition })} ·{' '}
      {t(ended, { day: validTo })}
    </div>
  );
};

/** For whom it waits, in as few words as a list allows; what is asked of them is said on the page of the mode. */
const Waiting = ({ application }: { readonly application: Application }) => {
  const { t } = useWords();
  const deskName = useDeskName();
  const { data } = useProgress(application.subjectId, 'application', application.id);
  if (!data) return null;
  if (isBusy(data)) return <div className="kouan-muted">{t('waiting.machine')}</div>;
  return (
    <ul>
      {data.waitingFor.map((task) => (
        <li key={task.id} className="kouan-row">
          <span>{t('waiting.waitingFor', { desk: deskName(task.desk) })}</span>
          <DaysLeft task={task} />
        </li>
      ))}
    </ul>
  );
};

const UnderWay = ({ application }: { readonly application: Application }) => {
  const { t } = useWords();
  const { status, purpose } = application;
  return (
    <div className="kouan-under-way">
      <div className="kouan-row kouan-row-start">
        <span>{t(`purpose.${purpose}`)}</span>
        <StatusMark word={applicationStatusWords[status]} />
      </div>
      {status !== 'draft' && <Waiting application={application} />}
    </div>
  );
};

/** Where each deed is done; what ends something is done on the page of the mode, after it was read. */
const where: Partial<Record<Deed, string>> = { change: '?apply=change', renew: '?apply=renewal' };
const inList: readonly Deed[] = ['apply', 'continue', 'correct', 'renew', 'change'];
const urgent: readonly Deed[] = ['correct', 'renew', 'continue'];

const Deeds = ({ subjectId, mode, deeds }: ModeStanding & { readonly deeds: readonly Deed[] }) => {
  const { t, say } = useWords();
  const page = `/e/${subjectId}/filings/${mode.id}`;
  const links = deeds.filter((deed) => inList.includes(deed));
  const isPlainlyOpen = !links.includes('apply') && !links.includes('continue') && !links.includes('correct');
  return (
    <div className="kouan-row">
      {isPlainlyOpen && (
        <LinkButton to={page} aria-label={`${t('filing.see')}: ${say(mode.title)}`}>
          {t('filing.see')}
        </LinkButton>
      )}
      {links.map((deed) => (
        <LinkButton
          key={deed}
          to={`${page}${where[deed] ?? ''}`}
          type={urgent.includes(deed) ? 'primary' : 'default'}
          aria-label={`${t(`deed.${deed}`)}: ${say(mode.title)}`}
        >
          {t(`deed.${deed}`)}
        </LinkButton>
      ))}
    </div>
  );
};

/** How the mode stands where nothing is under way: its entry, or how the last attempt at one ended. */
const standsAs = ({ filing, latest }: ModeStanding): StatusWord => {
  if (filing) return filingStatuses[filing.status];
  const isNews = latest?.status === 'refused' || latest?.status === 'lapsed';
  return isNews ? applicationStatusWords[latest.status] : notFiled;
};

/** One business mode in the list: what holds, what is under way and for whom it waits, what may be done now. */
export const ModeRow = (standing: ModeStanding) => {
  const { say } = useWords();
  const { mode, filing, latest } = standing;
  const today = useToday();
  const underWay = latest && !hasEnded(latest.status) ? latest : undefined;
  const deeds = deedsOpen(standingOf({ mode, filing, application: underWay }), today);
  return (
    <li>
      <div className="kouan-row">
        <div>
          <h3>{say(headed(mode.title))}</h3>
          {filing && <Numbered filing={filing} />}
        </div>
        <div className="kouan-row">
          {(filing || !underWay) && <StatusMark word={standsAs(standing)} />}
          <Deeds {...standing} deeds={deeds} />
        </div>
      </div>
      {underWay && <UnderWay application={underWay} />}
    </li>
  );
};
