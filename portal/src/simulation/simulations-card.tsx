import { Link } from 'react-router';
import { useWords } from '../language/use-words.ts';
import { count, moment, yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { useIsAuthor, type VersionFileOf } from '../programmes/use-versions.ts';
import { AskDialogue } from './ask-dialogue.tsx';
import { simulationStatusWords } from './statuses.ts';
import { type Listed, pageOfSimulation, type SimulationsOf, useSimulations } from './use-simulations.ts';
import { useSourceTitle } from './use-source-title.ts';

type RowProps = { readonly simulation: Listed; readonly all: SimulationsOf };

const Row = ({ simulation, all: { people, windows } }: RowProps) => {
  const { t } = useWords();
  const sourceTitle = useSourceTitle(windows);
  const { id, source, status, askedBy, openedAt, summary, isOfPresent, findings, poolFen } = simulation;
  const said = [
    t('simulation.by', { who: people[askedBy] ?? askedBy, at: moment(openedAt) }),
    `${t('simulation.poolFen')} ${yuan(poolFen)}`,
    ...(summary
      ? [
          t('simulation.candidates', { n: count(summary.all.candidates) }),
          `${t('simulation.need')} ${yuan(summary.after.needFen)}`,
        ]
      : []),
    t(isOfPresent ? 'simulation.present' : 'simulation.outdated'),
  ];
  return (
    <li>
      <div className="kouan-row">
        <div>
          <Link to={pageOfSimulation(id)}>{sourceTitle(source)}</Link>
          <div className="kouan-small kouan-muted">{said.join(' · ')}</div>
        </div>
        <StatusMark word={simulationStatusWords[status]} />
      </div>
      {findings.length > 0 && <RefusalList refusals={findings.slice(0, 3)} />}
    </li>
  );
};

const List = ({ all }: { readonly all: SimulationsOf }) => {
  const { t } = useWords();
  if (all.simulations.length === 0) return <span className="kouan-muted">{t('simulation.none')}</span>;
  return (
    <ul className="kouan-rows">
      {all.simulations.map((simulation) => (
        <Row key={simulation.id} simulation={simulation} all={all} />
      ))}
    </ul>
  );
};

/** What a draft would do, as it was tried: for its author, and for whoever is asked about it. */
export const SimulationsCard = ({ file }: { readonly file: VersionFileOf }) => {
  const { t } = useWords();
  const query = useSimulations(file.version.id);
  const isAuthor = useIsAuthor();
  return (
    <Loaded query={query}>
      {(all) => (
        <Section
          title={t('simulation.title')}
          anchor="simulations"
          extra={
            isAuthor &&
            file.programme && <AskDialogue file={file} windows={all.windows} sample={all.sample} />
          }
        >
          <p className="kouan-small kouan-muted">{t('simulation.lead')}</p>
          <List all={all} />
        </Section>
      )}
    </Loaded>
  );
};
