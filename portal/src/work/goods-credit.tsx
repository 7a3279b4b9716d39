import { effectWords, severityOf } from '#domain/credit/effects.ts';
import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { RefusalList } from '../parts/refusal-list.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { Tone } from '../parts/status-word.ts';

type Credit = NonNullable<Answer<'getGoodsCase'>['filing']['credit']>;

const tones: Readonly<Record<string, Tone>> = { hard: 'bad', flag: 'action' };

/** What credit asked of this file on the day it was submitted, with every ground. */
export const GoodsCredit = ({ credit }: { readonly credit: Credit }) => {
  const { t, say } = useWords();
  const { on, termsVersion, effect, grounds, concerns } = credit;
  const tone = tones[severityOf('goods', effect) ?? ''] ?? 'good';
  return (
    <Section
      title={t('subjectFile.credit')}
      extra={<StatusMark word={{ ...effectWords.goods[effect], tone }} />}
    >
      <p className="kouan-small kouan-muted">
        {termsVersion === undefined
          ? t('subjectFile.noTerms', { day: on })
          : t('subjectFile.asOf', { day: on, version: termsVersion })}
      </p>
      {concerns.length > 0 ? (
        <RefusalList refusals={concerns} />
      ) : (
        <ul className="kouan-rows">
          {grounds.map(({ words, clause }) => (
            <li key={words.zh}>
              {say(words)} <span className="kouan-small kouan-muted">{clause}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
