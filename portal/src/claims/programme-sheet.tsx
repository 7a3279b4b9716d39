import { amountText } from '#domain/subsidy/amount/amount-text.ts';
import { AmountRule } from '#domain/subsidy/programme/amount-rule.ts';
import { admissions, shortages } from '#domain/subsidy/programme/choice-words.ts';
import { exclusivityTexts } from '#domain/subsidy/programme/exclusivity.ts';
import { formulaLimits } from '#domain/subsidy/programme/formula.ts';
import { type PlaceName, places } from '#domain/subsidy/programme/place.ts';
import { paperStages } from '#domain/subsidy/programme/project-papers.ts';
import type { Programme, RuleOutcome } from '../api/schema.ts';
import { headed } from '../language/headed.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Facts } from '../parts/facts.tsx';
import { yuan } from '../parts/format.ts';
import { RuleOutcomes } from './rule-outcomes.tsx';

type SheetProps = {
  readonly programme: Programme;
  readonly conditions: readonly RuleOutcome[];
  /** Its terms and conditions are shown at once, as where it is the only one. */
  readonly open: boolean;
};

type Asked = Pick<Programme['evidence'][number], 'title' | 'required'>;

/** The papers that a project needs, by when they are brought; nothing where none are asked for. */
const papersAsked = ({ papers }: Programme) =>
  paperStages.map((at) => ({ at, papers: papers?.[at] ?? [] })).filter((one) => one.papers.length > 0);

/** Who shares in the pool, what follows where it is short, and what follows where the matter is supported elsewhere. */
const poolTold = ({ pool: { admission, shortage }, exclusivity }: Programme) => [
  ...(admission.kind === 'everyone'
    ? []
    : [{ at: 'pool.admission.kind', says: admissions[admission.kind] } as const]),
  { at: 'pool.shortage', says: shortages[shortage] } as const,
  ...(exclusivity ? [{ at: 'exclusivity', says: exclusivityTexts[exclusivity.rule] } as const] : []),
];

const Terms = ({ programme }: { readonly programme: Programme }) => {
  const { t, say, language } = useWords();
  const nameOf = (at: PlaceName) => say(headed(places[at]));
  const { period, window, formula, evidence, route } = programme;
  const listed = (all: readonly Asked[]) =>
    all
      .map(({ title, required }) => `${say(title)}${required ? '' : t('programme.optional')}`)
      .join(language === 'zh' ? '、' : ', ');
  return (
    <Facts
      facts={[
        { label: t('programme.period'), value: `${period.from} – ${period.to}` },
        { label: t('programme.window'), value: `${window.from} – ${window.to}` },
        { label: t('programme.amount'), value: say(amountText(AmountRule.parse(formula.amount))) },
        ...formulaLimits.flatMap((name) => {
          const limit = formula[name];
          return limit === undefined ? [] : [{ label: nameOf(`formula.${name}`), value: yuan(limit) }];
        }),
        ...poolTold(programme).map(({ at, says }) => ({ label: nameOf(at), value: say(says) })),
        ...(route?.noClaim ? [{ label: t('programme.way'), value: t('programme.noClaim') }] : []),
        {
          label: t('programme.evidence'),
          value: listed(evidence) || t('programme.noEvidence'),
        },
        ...papersAsked(programme).map(({ at, papers }) => ({
          label: nameOf(`papers.${at}`),
          value: listed(papers),
        })),
      ]}
    />
  );
};

const Details = ({ programme, conditions, open }: SheetProps) => {
  const { t } = useWords();
  return (
    <details className="kouan-fold" open={open}>
      <summary>{t('programme.details')}</summary>
      <div className="kouan-stack">
        <Terms programme={programme} />
        <figure className="kouan-figure-quote">
          <blockquote className="kouan-quote">“{programme.legalBasis.quote}”</blockquote>
          <figcaption className="kouan-small kouan-muted">
            {t('programme.basis')}：{programme.legalBasis.document}
          </figcaption>
        </figure>
        <div>
          <h3 style={{ marginBottom: 12 }}>{t('programme.conditions')}</h3>
          <RuleOutcomes outcomes={conditions} />
        </div>
      </div>
    </details>
  );
};

/** What a programme says, as whoever may claim reads it. */
export const ProgrammeSheet = ({ programme, conditions, open }: SheetProps) => {
  const { say } = useWords();
  return (
    <div className="kouan-stack">
      <DemonstrationNote shown={programme.demonstration} />
      <p className="kouan-guide">{say(programme.guide)}</p>
      <Details programme={programme} conditions={conditions} open={open} />
    </div>
  );
};
