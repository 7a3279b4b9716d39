import { useParams } from 'react-router';
/** The statuses from which a subject may submit; the same table that the server moves by. */
import { filingLifecycle } from '#domain/filing/lifecycle.ts';
import { useModes } from '../api/modes.ts';
import type { Filing, Mode, Subject } from '../api/schema.ts';
import { useFilings, useSubject } from '../api/subject.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import { FilingFormCard } from './filing-form-card.tsx';
import { FilingStanding } from './filing-standing.tsx';
import { ModeFacts } from './mode-facts.tsx';

const maySubmit = (filing: Filing | undefined) => !filing || 'submit' in filingLifecycle[filing.status];

type ViewProps = {
  readonly subject: Subject;
  readonly mode: Mode;
  readonly filing: Filing | undefined;
};

const FilingView = ({ subject, mode, filing }: ViewProps) => {
  const { t, say } = useWords();
  return (
    <Page
      title={t('filing.title', { mode: say(mode.title) })}
      crumbs={[{ title: subject.name, to: `/e/${subject.id}` }]}
    >
      <DemonstrationNote shown={mode.demonstration} />
      {filing && <FilingStanding filing={filing} mode={mode} />}
      {maySubmit(filing) && (
        <FilingFormCard key={filing?.version ?? 0} subject={subject} mode={mode} filing={filing} />
      )}
      <ModeFacts mode={mode} />
    </Page>
  );
};

export const FilingPage = () => {
  const { subjectId = '', mode: modeId = '' } = useParams();
  const subject = useSubject(subjectId);
  const modes = useModes();
  const filings = useFilings(subjectId);
  return (
    <Loaded query={subject} rows={10}>
      {(company) => (
        <Loaded query={modes} rows={10}>
          {({ modes: all }) => (
            <Loaded query={filings} rows={10}>
              {({ filings: mine }) => {
                const mode = all.find(({ id }) => id === modeId);
                const filing = mine.find((one) => one.mode === modeId);
                return mode ? <FilingView subject={company} mode={mode} filing={filing} /> : <NotFound />;
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
