import type { Answer } from '../api/schema.ts';
import { PrecedentList } from '../goods/precedent-list.tsx';
import { QuestionRow } from '../goods/question-list.tsx';
import { RowTable } from '../goods/row-table.tsx';
import { useWords } from '../language/use-words.ts';
import { count } from '../parts/format.ts';
import { Section } from '../parts/section.tsx';

type Case = Answer<'getGoodsCase'>;
type Question = Case['questions'][number];
type Risk = NonNullable<Question['samples'][number]['risk']>;
type Reasons = Case['riskReasons'];

const Bands = ({ bands }: { readonly bands: NonNullable<Question['bands']> }) => {
  const { t } = useWords();
  const { high = 0, medium = 0, low = 0 } = bands;
  return (
    <div className="kouan-small">
      {t('subjectFile.bands', { high: count(high), medium: count(medium), low: count(low) })}
    </div>
  );
};

type RowRiskProps = { readonly risk: Risk; readonly reasons: Reasons };

/** Why a row has the points it has. */
const RowRisk = ({ risk: { total, band, points }, reasons }: RowRiskProps) => {
  const { t, say } = useWords();
  const ofGoods = reasons.flatMap((one) => {
    const given = points[one.code];
    return given === undefined ? [] : [{ ...one, points: given }];
  });
  const goods = ofGoods.reduce((sum, one) => sum + one.points, 0);
  return (
    <div className="kouan-small">
      <strong>{t(`subjectFile.${band}`)}</strong>{' '}
      {t('subjectFile.rowTotal', { total, subject: Math.max(0, total - goods) })}
      {ofGoods.length === 0 && <div className="kouan-muted">{t('subjectFile.rowNoPoints')}</div>}
      <ul>
        {ofGoods.map(({ code, reason, clause, points: given }) => (
          <li key={code}>
            {say(reason)} {t('subjectFile.points', { n: given })}{' '}
            <span className="kouan-muted">{`${code} · ${clause}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

type GoodsQuestionProps = { readonly question: Question; readonly reasons: Reasons };

/** A question with its rows by band, what was said of such goods before, and the rows, each with its risk folded away. */
export const GoodsQuestion = ({ question, reasons }: GoodsQuestionProps) => {
  const { bands, precedents, samples } = question;
  const risks = new Map(samples.map(({ line, risk }) => [line, risk]));
  const riskOf = ({ line }: { readonly line: number }) => {
    const risk = risks.get(line);
    return risk && <RowRisk risk={risk} reasons={reasons} />;
  };
  return (
    <Section flush>
      <ul className="kouan-rows kouan-inset">
        <QuestionRow question={question}>{bands && <Bands bands={bands} />}</QuestionRow>
      </ul>
      {precedents.length > 0 && (
        <div className="kouan-inset">
          <PrecedentList precedents={precedents} />
        </div>
      )}
      <RowTable rows={samples} {...(bands ? { under: riskOf } : {})} />
    </Section>
  );
};
