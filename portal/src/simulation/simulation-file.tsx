import { Alert, Button } from 'antd';
import { useWords } from '../language/use-words.ts';
import { Contents } from '../parts/contents.tsx';
import { Facts } from '../parts/facts.tsx';
import { count, moment, yuan } from '../parts/format.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { pageOfVersion } from '../programmes/use-versions.ts';
import { SimulatedTable } from './simulated-table.tsx';
import { Deciles, Groups } from './simulation-charts.tsx';
import { Affected, PoolFigures } from './simulation-figures.tsx';
import { simulationStatusWords } from './statuses.ts';
import { type SimulationFileOf, useSimulation } from './use-simulations.ts';
import { useSourceTitle } from './use-source-title.ts';

type FileProps = { readonly file: SimulationFileOf };

/** What the figures follow from. */
const Basis = ({ file: { simulation, people, untried, windows } }: FileProps) => {
  const { t, say } = useWords();
  const sourceTitle = useSourceTitle(windows);
  const { source, draftVersion, today, poolFen, askedBy, openedAt, inputsSha256 } = simulation;
  return (
    <Section title={t('simulation.basis')} anchor="basis">
      <Facts
        facts={[
          { label: t('simulation.source'), value: sourceTitle(source) },
          { label: t('simulation.draft'), value: t('simulation.draftVersion', { n: draftVersion }) },
          {
            label: t('simulation.held'),
            value: today ? t('simulation.today', { n: today.version }) : t('simulation.noToday'),
          },
          { label: t('simulation.poolFen'), value: yuan(poolFen) },
          {
            label: t('simulation.ask'),
            value: t('simulation.by', { who: people[askedBy] ?? askedBy, at: moment(openedAt) }),
          },
          {
            label: t('simulation.hash'),
            value: inputsSha256 && (
              <>
                <span className="kouan-code">{inputsSha256}</span>
                <div className="kouan-small kouan-muted">{t('simulation.hashNote')}</div>
              </>
            ),
          },
        ]}
      />
      {untried.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('simulation.frozen')}
          description={
            <ul className="kouan-rows">
              {untried.map(({ at, kind, text }) => (
                <li key={`${kind} ${at} ${text.zh}`}>{say(text)}</li>
              ))}
            </ul>
          }
        />
      )}
    </Section>
  );
};

const sections = ['pool', 'affected', 'groups', 'deciles', 'rows'] as const;
const sectionWords = {
  pool: 'simulation.figures',
  affected: 'simulation.moves',
  groups: 'simulation.groups',
  deciles: 'simulation.deciles',
  rows: 'simulation.rows',
} as const satisfies Record<(typeof sections)[number], string>;

const Result = ({ file }: FileProps) => {
  const { t } = useWords();
  const { summary } = file.simulation;
  if (!summary) return null;
  return (
    <>
      <Contents entries={sections.map((anchor) => ({ anchor, title: t(sectionWords[anchor]) }))} />
      <PoolFigures summary={summary} />
      <Affected summary={summary} file={file} />
      <Groups summary={summary} />
      <Deciles summary={summary} />
      <SimulatedTable file={file} />
    </>
  );
};

const Standing = ({ file: { simulation } }: FileProps) => {
  const { t } = useWords();
  const { status, read, findings, source } = simulation;
  if (status === 'refused')
    return (
      <Alert
        type="error"
        showIcon
        title={t(source.from === 'sample' ? 'simulation.refused' : 'simulation.refusedClaims')}
        description={<RefusalList refusals={findings} />}
      />
    );
  return status === 'asked' ? (
    <Alert type="info" showIcon role="status" title={t('simulation.reading', { n: count(read) })} />
  ) : null;
};

const Tools = ({ file: { simulation } }: FileProps) => {
  const { t } = useWords();
  return (
    <>
      <StatusMark word={simulationStatusWords[simulation.status]} />
      {simulation.status === 'done' && <Button onClick={() => window.print()}>{t('drafting.print')}</Button>}
    </>
  );
};

/** Who would get what by a draft, beside today's version. */
export const SimulationFile = ({ id }: { readonly id: string }) => {
  const { t, say } = useWords();
  return (
    <Loaded query={useSimulation(id)} rows={10}>
      {(file) => (
        <Page
          title={t('simulation.of', { title: say(file.title) })}
          lead={t('simulation.lead')}
          extra={<Tools file={file} />}
          crumbs={[
            { title: t('drafting.title'), to: '/programme-versions' },
            { title: say(file.title), to: pageOfVersion(file.simulation.draftId) },
          ]}
        >
          <Standing file={file} />
          <Basis file={file} />
          <Result file={file} />
        </Page>
      )}
    </Loaded>
  );
};
