import { useParams } from 'react-router';
/** The statuses from which an enterprise may submit; the same table that the server moves by. */
import { filingLifecycle } from '#domain/filing/lifecycle.ts';
import { useEnterprise, useFilings } from '../api/enterprise.ts';
import { useModes } from '../api/modes.ts';
import type { Enterprise, Filing, Mode } from '../api/schema.ts';
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
  readonly enterprise: Enterprise;
  readonly mode: Mode;
  readonly filing: Filing | undefined;
};

const FilingView = ({ enterprise, mode, filing }: ViewProps) => {
  const { t, say } = useWords();
  return (
    <Page
      title={t('filing.title', { mode: say(mode.title) })}
      crumbs={[{ title: enterprise.name, to: `/e/${enterprise.creditCode}` }]}
    >
      <DemonstrationNote shown={mode.demonstration} />
      {filing && <FilingStanding filing={filing} mode={mode} />}
      {maySubmit(filing) && (
        <FilingFormCard key={filing?.version ?? 0} enterprise={enterprise} mode={mode} filing={filing} />
      )}
      <ModeFacts mode={mode} />
    </Page>
  );
};

export const FilingPage = () => {
  const { creditCode = '', mode: modeId = '' } = useParams();
  const enterprise = useEnterprise(creditCode);
  const modes = useModes();
  const filings = useFilings(creditCode);
  return (
    <Loaded query={enterprise} rows={10}>
      {(company) => (
        <Loaded query={modes} rows={10}>
          {({ modes: all }) => (
            <Loaded query={filings} rows={10}>
              {({ filings: mine }) => {
                const mode = all.find(({ id }) => id === modeId);
                const filing = mine.find((one) => one.mode === modeId);
                return mode ? <FilingView enterprise={company} mode={mode} filing={filing} /> : <NotFound />;
              }}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
