import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { amountText } from '#domain/subsidy/amount/amount-text.ts';
import { AmountRule } from '#domain/subsidy/programme/amount-rule.ts';
import { exclusivityTexts } from '#domain/subsidy/programme/exclusivity.ts';
import { answerOf, api } from '../api/client.ts';
import type { Programme } from '../api/schema.ts';
import { statusWord } from '../case/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Facts } from '../parts/facts.tsx';
import { yuan } from '../parts/format.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { fitOf, type Offer } from './fit.ts';
import { RuleOutcomes } from './rule-outcomes.tsx';
import { fitWords } from './statuses.ts';

type EnterProps = { readonly subjectId: string; readonly offer: Offer };
type CardProps = EnterProps & {
  /** Its terms and conditions are shown at once, as where it is the only one. */
  readonly open: boolean;
};

const Start = ({ subjectId, offer }: EnterProps) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = useAction(
    (_: undefined) =>
      answerOf(
        api.PUT('/api/applicant/subjects/{subjectId}/claims/{programmeId}', {
          params: { path: { subjectId, programmeId: offer.programme.id } },
        }),
      ),
    { refreshes: ['programmes'], onDone: ({ id }) => void navigate(`/e/${subjectId}/claims/${id}`) },
  );
  return (
    <>
      <TroubleNote thrown={open.trouble} />
      <div className="kouan-actions">
        <Button
          type="primary"
          disabled={fitOf(offer) === 'does-not-fit'}
          loading={open.running}
          onClick={() => open.run(undefined)}
        >
          {t('programme.start')}
        </Button>
      </div>
    </>
  );
};

const reopenable = ['withdrawn', 'lapsed'];

const Enter = ({ subjectId, offer }: EnterProps) => {
  const { t } = useWords();
  const { claimId, claimStatus } = offer;
  if (!claimId || !claimStatus || reopenable.includes(claimStatus))
    return <Start subjectId={subjectId} offer={offer} />;
  const draft = claimStatus === 'draft';
  return (
    <div className="kouan-actions">
      <LinkButton type="primary" to={`/e/${subjectId}/claims/${claimId}`}>
        {t(draft ? 'programme.goOn' : 'programme.see')}
      </LinkButton>
    </div>
  );
};

const Terms = ({ programme }: { readonly programme: Programme }) => {
  const { t, say } = useWords();
  const { period, window, formula, exclusivity, evidence } = programme;
  const most = (fen: number | undefined) => (fen === undefined ? undefined : yuan(fen));
  return (
    <Facts
      facts={[
        { label: t('programme.period'), value: `${period.from} – ${period.to}` },
        { label: t('programme.window'), value: `${window.from} – ${window.to}` },
        { label: t('programme.amount'), value: say(amountText(AmountRule.parse(formula.amount))) },
        { label: t('programme.perItem'), value: most(formula.perItemCapFen) },
        { label: t('programme.perClaim'), value: most(formula.perClaimCapFen) },
        { label: t('programme.perYear'), value: most(formula.perSubjectYearCapFen) },
        {
          label: t('programme.oneMatter'),
          value: exclusivity && say(exclusivityTexts[exclusivity.rule]),
        },
        {
          label: t('programme.evidence'),
          value: evidence
            .map(({ title, required }) => `${say(title)}${required ? '' : t('programme.optional')}`)
            .join('、'),
        },
      ]}
    />
  );
};

const Details = ({ offer: { programme, conditions }, open }: Omit<CardProps, 'subjectId'>) => {
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

/** A programme with its terms, its basis, and whether this subject meets its conditions. */
export const ProgrammeCard = ({ subjectId, offer, open }: CardProps) => {
  const { say } = useWords();
  const { programme, claimStatus } = offer;
  const word = claimStatus ? statusWord('claim', claimStatus) : fitWords[fitOf(offer)];
  return (
    <Section title={say(programme.title)} extra={<StatusMark word={word} />}>
      <div className="kouan-stack">
        <DemonstrationNote shown={programme.demonstration} />
        <p className="kouan-guide">{say(programme.guide)}</p>
        <Details offer={offer} open={open} />
      </div>
      <Enter subjectId={subjectId} offer={offer} />
    </Section>
  );
};
