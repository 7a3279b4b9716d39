import type { Answer } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { Tone } from '../parts/status-word.ts';
import { riskFoundWords, subjectFileWords } from './words.ts';

type Risk = NonNullable<Answer<'getSubjectFile'>['risk']>;

const tones: Readonly<Record<Risk['band'], Tone>> = { low: 'good', medium: 'action', high: 'bad' };

const isCounted = (rule: string): rule is keyof typeof riskFoundWords => rule in riskFoundWords;

/** A score of risk with every reason; for officers' eyes. */
export const RiskCard = ({ risk }: { readonly risk: Risk | undefined }) => {
  const { t, say } = useWords();
  return (
    <Section
      title={t('subjectFile.risk')}
      extra={risk && <StatusMark word={{ ...subjectFileWords[risk.band], tone: tones[risk.band] }} />}
    >
      <p className="kouan-small kouan-muted">{t('subjectFile.riskNote')}</p>
      {!risk && <span>{t('subjectFile.noRisk')}</span>}
      {risk && (
        <p>
          <strong>{t('subjectFile.points', { n: risk.total })}</strong>
        </p>
      )}
      {risk?.points.length === 0 && <span className="kouan-muted">{t('subjectFile.noPoints')}</span>}
      <ul className="kouan-rows">
        {risk?.points.map(({ rule, points, reason, found, clause }) => (
          <li key={rule}>
            <div className="kouan-row">
              <span>{say(reason)}</span>
              <span className="kouan-number">{t('subjectFile.points', { n: points })}</span>
            </div>
            <div className="kouan-small kouan-muted">
              {[rule, ...(isCounted(rule) ? [t(`riskFound.${rule}`, { found })] : []), clause].join(' · ')}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
};
