import { severityOf } from '#domain/credit/effects.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { Tone } from '../parts/status-word.ts';

export type Credit = Answer<'getMyCredit'>['credit'];
type Effect = Credit['effects'][number];
type Ground = Effect['grounds'][number];

const tones: Readonly<Record<string, Tone>> = { hard: 'bad', flag: 'action' };

const toneOf = ({ dimension, effect }: Effect): Tone => tones[severityOf(dimension, effect) ?? ''] ?? 'good';

const GroundRow = ({ ground }: { readonly ground: Ground }) => {
  const { t, say } = useWords();
  const { title, since, until, document, clause, repair } = ground;
  const term = [since && t('credit.since', { day: since }), until && t('credit.until', { day: until })];
  return (
    <li className="kouan-small">
      <div>{[say(title), ...term].filter(Boolean).join(' · ')}</div>
      <div className="kouan-muted">{[document, clause].filter(Boolean).join(' · ')}</div>
      {repair && <div>{t('credit.wayOut', { how: say(repair) })}</div>}
    </li>
  );
};

/** For each thing credit has a say in: what follows today, and every ground for it. */
export const CreditEffects = ({ credit }: { readonly credit: Credit }) => {
  const { t } = useWords();
  return (
    <Section title={t('credit.effects')}>
      <ul className="kouan-rows">
        {credit.effects.map((effect) => (
          <li key={effect.dimension}>
            <StatusMark word={{ ...effect.words, tone: toneOf(effect) }} />
            <ul className="kouan-list-gap">
              {effect.grounds.map((ground) => (
                <GroundRow key={ground.entryId ?? ground.by} ground={ground} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
};
