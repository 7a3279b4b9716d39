import { useModes } from '../api/modes.ts';
import type { Filing, Mode } from '../api/schema.ts';
import { useFilings } from '../api/subject.ts';
import { filingStatuses } from '../case/statuses.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark, type StatusWord } from '../parts/status-mark.tsx';

const notFiled: StatusWord = { zh: '尚未备案', en: 'Not filed', tone: 'ended' };

const linkWord = (status: Filing['status'] | undefined): WordKey => {
  if (!status || ['refused', 'withdrawn', 'lapsed'].includes(status)) return 'desk.file';
  return status === 'needs-correction' ? 'desk.correct' : 'desk.see';
};

type RowProps = { readonly subjectId: string; readonly mode: Mode; readonly filing: Filing | undefined };

const Numbered = ({ filing }: { readonly filing: Filing }) => {
  const { t } = useWords();
  return (
    <div className="kouan-small kouan-muted">
      {t('desk.number')} <span className="kouan-code">{filing.number}</span>
      {filing.validTo && <> · {t('desk.until', { day: filing.validTo })}</>}
    </div>
  );
};

const ModeRow = ({ subjectId, mode, filing }: RowProps) => {
  const { t, say } = useWords();
  const word = linkWord(filing?.status);
  return (
    <li className="kouan-row">
      <div>
        <h3>{say(mode.title)}</h3>
        {filing?.number && <Numbered filing={filing} />}
      </div>
      <div className="kouan-row">
        <StatusMark word={filing ? filingStatuses[filing.status] : notFiled} />
        <LinkButton
          to={`/e/${subjectId}/filings/${mode.id}`}
          aria-label={`${t(word)}: ${say(mode.title)}`}
          type={word === 'desk.correct' ? 'primary' : 'default'}
        >
          {t(word)}
        </LinkButton>
      </div>
    </li>
  );
};

export const FilingsByMode = ({ subjectId }: { readonly subjectId: string }) => {
  const { t } = useWords();
  const modes = useModes();
  const filings = useFilings(subjectId);
  const filingOf = (mode: string) => filings.data?.filings.find((filing) => filing.mode === mode);
  return (
    <Section title={t('desk.filings')}>
      <Loaded query={filings}>
        {() => (
          <Loaded query={modes}>
            {(data) => (
              <ul className="kouan-rows">
                {data.modes.map((mode) => (
                  <ModeRow key={mode.id} subjectId={subjectId} mode={mode} filing={filingOf(mode.id)} />
                ))}
              </ul>
            )}
          </Loaded>
        )}
      </Loaded>
    </Section>
  );
};
