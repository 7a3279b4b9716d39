import type { ReactNode } from 'react';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import type { Credit } from './credit-effects.tsx';
import { creditWords } from './words.ts';

export type ShownEvent = Credit['events'][number];
export type ShownBan = Credit['bans'][number];

type EntriesProps = {
  readonly credit: Credit;
  readonly appeal?: (event: ShownEvent) => ReactNode;
  readonly repair?: (ban: ShownBan) => ReactNode;
};

const Nothing = ({ word }: { readonly word: 'credit.noGrades' | 'credit.noEvents' | 'credit.noBans' }) => {
  const { t } = useWords();
  return <span className="kouan-muted">{t(word)}</span>;
};

const useTerm = () => {
  const { t } = useWords();
  return (from: string, until: string | undefined) =>
    `${t('credit.since', { day: from })} · ${until ? t('credit.until', { day: until }) : t('credit.unlimited')}`;
};

const Grades = ({ grades }: Pick<Credit, 'grades'>) => {
  const { t, say } = useWords();
  const term = useTerm();
  return (
    <Section title={t('credit.grades')}>
      {grades.length === 0 && <Nothing word="credit.noGrades" />}
      <ul className="kouan-rows">
        {grades.map(({ entryId, scheme, grade, aeo, from, until, document, clause }) => (
          <li key={entryId}>
            <div className="kouan-row">
              <strong>{t('credit.grade', { scheme: say(scheme), grade: say(grade) })}</strong>
              {aeo && <span className="kouan-small">{t('credit.aeo')}</span>}
            </div>
            <div className="kouan-small">{term(from, until)}</div>
            <div className="kouan-small kouan-muted">{`${document} · ${clause}`}</div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Events = ({ credit: { events }, appeal }: EntriesProps) => {
  const { t, say } = useWords();
  return (
    <Section title={t('credit.events')}>
      {events.length === 0 && <Nothing word="credit.noEvents" />}
      <ul className="kouan-rows">
        {events.map((event) => (
          <li key={event.entryId}>
            <div className="kouan-row">
              <span>
                <strong>{say(event.title)}</strong>{' '}
                <StatusMark
                  word={{ ...creditWords[event.polarity], tone: event.polarity === 'good' ? 'good' : 'bad' }}
                />
              </span>
              {event.polarity === 'bad' && appeal?.(event)}
            </div>
            <div className="kouan-small">{`${event.on} · ${t('credit.weight', { n: event.weight })}`}</div>
            <div className="kouan-small kouan-muted">
              {[event.document, event.clause, event.remark].filter(Boolean).join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const standing = ({ holds, from }: ShownBan, on: string): StatusWord => {
  if (holds) return { ...creditWords.holds, tone: 'bad' };
  return from > on ? { ...creditWords.notYet, tone: 'waiting' } : { ...creditWords.over, tone: 'ended' };
};

const isRepairable = ({ holds, repairableFrom }: ShownBan, on: string): boolean =>
  holds && repairableFrom !== undefined && repairableFrom <= on;

const BanRow = ({ ban, on, action }: { ban: ShownBan; on: string; action: ReactNode }) => {
  const { t, say } = useWords();
  const term = useTerm();
  return (
    <li>
      <div className="kouan-row">
        <span>
          <strong>{say(ban.title)}</strong> <StatusMark word={standing(ban, on)} />
        </span>
        {action}
      </div>
      <div className="kouan-small">
        {`${term(ban.from, ban.until)} · ${t('credit.reaches', { what: t(`scope.${ban.scope}`) })}`}
      </div>
      <div className="kouan-small">
        {ban.repairableFrom
          ? t('credit.repairableFrom', { day: ban.repairableFrom })
          : t('credit.beyondRepair')}
        {ban.repair && ` ${say(ban.repair)}`}
      </div>
      <div className="kouan-small kouan-muted">
        {[ban.document, ban.clause, ban.remark].filter(Boolean).join(' · ')}
      </div>
    </li>
  );
};

/** Grades, events and bans as they stand, each with its document; what may be done about one stands beside it. */
export const CreditEntries = ({ credit, appeal, repair }: EntriesProps) => {
  const { t } = useWords();
  return (
    <>
      <Section title={t('credit.bans')}>
        {credit.bans.length === 0 && <Nothing word="credit.noBans" />}
        <ul className="kouan-rows">
          {credit.bans.map((ban) => (
            <BanRow
              key={ban.entryId}
              ban={ban}
              on={credit.on}
              action={isRepairable(ban, credit.on) && repair?.(ban)}
            />
          ))}
        </ul>
      </Section>
      <Grades grades={credit.grades} />
      <Events credit={credit} {...(appeal ? { appeal } : {})} />
    </>
  );
};
