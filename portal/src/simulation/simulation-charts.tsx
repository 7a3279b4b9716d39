import { Trait } from '#domain/subsidy/simulation/summary.ts';
import { traitValue, traitWords } from '#domain/subsidy/simulation/words.ts';
import { useWords, type WordKey } from '../language/use-words.ts';
import { count, percent, yuan } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';
import { Bars } from './bars.tsx';
import type { Summary } from './use-simulations.ts';

type SummaryProps = { readonly summary: Summary };

/** What must be known of a way to tell enterprises apart. */
const notes: Readonly<Partial<Record<Trait, WordKey>>> = {
  service: 'simulation.severalNote',
  size: 'simulation.sizeNote',
};

/** How much goes to whom, today and by the draft. */
export const Groups = ({ summary: { groups, before } }: SummaryProps) => {
  const { t, say } = useWords();
  return (
    <Section title={t('simulation.groups')} anchor="groups">
      {Trait.options.map((trait) => {
        const note = notes[trait];
        return (
          <div key={trait}>
            <h3 className="kouan-part-head">{say(traitWords[trait])}</h3>
            <Bars
              label={say(traitWords[trait])}
              heads={{
                label: t('simulation.group'),
                note: t(before ? 'simulation.count' : 'simulation.paid'),
                bars: t(before ? 'simulation.amounts' : 'simulation.allocated'),
              }}
              bars={groups
                .filter((group) => group.trait === trait)
                .map(({ value, paidBefore, paidAfter, beforeFen, afterFen }) => ({
                  key: value,
                  label: say(traitValue(trait, value)),
                  note: before ? `${count(paidBefore)} → ${count(paidAfter)}` : count(paidAfter),
                  before: before ? beforeFen : undefined,
                  after: afterFen,
                }))}
              text={yuan}
            />
            {note && <p className="kouan-small kouan-muted">{t(note)}</p>}
          </div>
        );
      })}
    </Section>
  );
};

/** Whether a few get most of it. */
export const Deciles = ({ summary: { decilesBefore, decilesAfter } }: SummaryProps) => {
  const { t } = useWords();
  return (
    <Section title={t('simulation.deciles')} anchor="deciles">
      <p className="kouan-small kouan-muted">{t('simulation.decilesNote')}</p>
      <Bars
        label={t('simulation.deciles')}
        heads={{
          label: t('simulation.group'),
          note: t('simulation.number'),
          bars: t(decilesBefore.length > 0 ? 'simulation.shares' : 'simulation.share'),
        }}
        bars={decilesAfter.map(({ candidates, basisPoints }, n) => ({
          key: String(n),
          label: t('simulation.decile', { n: n + 1 }),
          note: count(candidates),
          before: decilesBefore[n]?.basisPoints,
          after: basisPoints,
        }))}
        text={percent}
      />
    </Section>
  );
};
