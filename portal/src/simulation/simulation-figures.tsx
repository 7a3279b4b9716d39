import { Alert } from 'antd';
import { askedTitle } from '#domain/subsidy/simulation/asked.ts';
import { Move } from '#domain/subsidy/simulation/row.ts';
import { moveWords } from '#domain/subsidy/simulation/words.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { Figures } from '../parts/figures.tsx';
import { count, yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { Bars } from './bars.tsx';
import type { SimulationFileOf, Summary } from './use-simulations.ts';

type SummaryProps = { readonly summary: Summary };
type Pool = Summary['after'];

const amounts: readonly (readonly [WordKey, (pool: Pool) => number])[] = [
  ['simulation.poolFen', ({ poolFen }) => poolFen],
  ['simulation.need', ({ needFen }) => needFen],
  ['simulation.short', ({ poolFen, needFen }) => Math.max(0, needFen - poolFen)],
  ['simulation.allocated', ({ allocatedFen }) => allocatedFen],
  ['simulation.waiting', ({ waitingFen }) => waitingFen],
  ['simulation.residue', ({ residueFen }) => residueFen],
];

/** What the pool would need, and what it would do. */
export const PoolFigures = ({ summary: { before, after, all } }: SummaryProps) => {
  const { t } = useWords();
  const untold = all.moves['cannot-tell'];
  return (
    <Section title={t('simulation.figures')} anchor="pool">
      <Figures
        figures={amounts.map(([word, of]) => ({
          label: t(word),
          value: yuan(of(after)),
          bad: word === 'simulation.short' && of(after) > 0,
          ...(before ? { note: t('simulation.beforeNote', { yuan: yuan(of(before)) }) } : {}),
        }))}
      />
      {untold > 0 && <Alert type="warning" showIcon title={t('simulation.atLeast', { n: count(untold) })} />}
    </Section>
  );
};

const Frequencies = ({
  title,
  named,
}: {
  readonly title: string;
  readonly named: readonly { readonly what: string; readonly candidates: number }[];
}) => {
  const { t } = useWords();
  if (named.length === 0) return null;
  return (
    <>
      <h3 className="kouan-part-head">{title}</h3>
      <Bars
        label={title}
        heads={{ label: t('simulation.what'), bars: t('simulation.number') }}
        bars={named.map(({ what, candidates }) => ({ key: what, label: what, after: candidates }))}
        text={count}
      />
    </>
  );
};

type FileProps = SummaryProps & { readonly file: SimulationFileOf };

/** Who gains and who loses, by which condition, and of whom it cannot be told. */
export const Affected = ({ summary: { all, lostBy, missing }, file }: FileProps) => {
  const { t, say } = useWords();
  return (
    <Section title={t('simulation.moves')} anchor="affected">
      <Bars
        label={t('simulation.moves')}
        heads={{ label: t('simulation.change'), bars: t('simulation.number') }}
        bars={Move.options.map((move) => ({
          key: move,
          label: say(moveWords[move]),
          after: all.moves[move],
        }))}
        text={count}
      />
      <Frequencies
        title={t('simulation.lostBy')}
        named={lostBy.map(({ condition, candidates }) => {
          const asked = file.conditionsAfter[condition - 1];
          return { what: asked ? say(asked) : String(condition), candidates };
        })}
      />
      <Frequencies
        title={t('simulation.missing')}
        named={missing.map(({ what, candidates }) => ({ what: say(askedTitle(what)), candidates }))}
      />
      {missing.length > 0 && <p className="kouan-small kouan-muted">{t('simulation.missingNote')}</p>}
    </Section>
  );
};
