import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { answerOf, api } from '../api/client.ts';
import { useMe } from '../api/me.ts';
import type { Answer } from '../api/schema.ts';
import { proposalStatusWords } from '../credit/statuses.ts';
import { useWords } from '../language/use-words.ts';
import { DemonstrationNote } from '../parts/demonstration-note.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { Section } from '../parts/section.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import { TroubleNote } from '../parts/trouble-note.tsx';
import { useAction } from '../parts/use-action.ts';
import { ProposeForm } from './propose-form.tsx';
import { ResultTable } from './result-table.tsx';
import { type RiskTerms, type Turned, useRiskTerms } from './use-risk.ts';
import { WeightsTable } from './weights-table.tsx';

type Known = Answer<'getRiskTerms'>;

const asNow = ({ weights, bands }: RiskTerms): Turned => ({ weights: { ...weights }, bands });

type BandsProps = { readonly turned: Turned; readonly onTurn: (turned: Turned) => void };

const Bands = ({ turned, onTurn }: BandsProps) => {
  const { t } = useWords();
  return (
    <div className="kouan-row kouan-row-start">
      {(['medium', 'high'] as const).map((band) => (
        <div key={band} className="kouan-row kouan-row-start">
          <span aria-hidden="true">{t(`risk.${band}`)}</span>
          <InputNumber
            aria-label={t(`risk.${band}`)}
            min={1}
            max={100}
            precision={0}
            value={turned.bands[band]}
            onChange={(from) => onTurn({ ...turned, bands: { ...turned.bands, [band]: from ?? 1 } })}
          />
        </div>
      ))}
    </div>
  );
};

const Workbench = ({ known: { terms, rules } }: { readonly known: Known }) => {
  const { t } = useWords();
  const { data: me } = useMe();
  const isLead = me?.offices.some(({ role }) => role === 'lead') ?? false;
  const [turned, setTurned] = useState(() => asNow(terms));
  const attempt = useAction((body: Turned) => answerOf(api.POST('/api/officer/risk/what-if', { body })), {
    onDone: (answer) => setTried(answer),
  });
  const [tried, setTried] = useState<Answer<'tryWeights'>>();
  return (
    <>
      <Section
        title={t('risk.version', { n: terms.version, day: terms.effectiveFrom })}
        extra={
          isLead && (
            <Button type="primary" loading={attempt.running} onClick={() => attempt.run(turned)}>
              {t('risk.try')}
            </Button>
          )
        }
      >
        <div className="kouan-stack">
          <Bands turned={turned} onTurn={setTurned} />
          <WeightsTable terms={terms} rules={rules} turned={turned} onTurn={setTurned} />
          <TroubleNote thrown={attempt.trouble} />
        </div>
      </Section>
      {tried && <ResultTable tried={tried} />}
      {isLead && tried && <ProposeForm turned={turned} />}
    </>
  );
};

const Proposals = ({ proposals }: Pick<Known, 'proposals'>) => {
  const { t } = useWords();
  return (
    <Section title={t('risk.proposals')}>
      {proposals.length === 0 && <span className="kouan-muted">{t('risk.noProposals')}</span>}
      <ul className="kouan-rows">
        {proposals.map(({ id, terms, status }) => (
          <li key={id} className="kouan-row">
            <Link to={`/work/terms-proposal/${id}`}>
              {t('risk.version', { n: terms.version, day: terms.effectiveFrom })}
            </Link>
            <StatusMark word={proposalStatusWords[status]} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

/** Weights of risk: tried on the cases of the last month, and proposed to a second person. */
export const RiskPage = () => {
  const { t } = useWords();
  const query = useRiskTerms();
  return (
    <Page title={t('risk.title')} lead={t('risk.lead')}>
      <Loaded query={query} rows={10}>
        {(known) => (
          <>
            <DemonstrationNote shown={known.terms.demonstration} />
            <Workbench key={known.terms.version} known={known} />
            <Proposals proposals={known.proposals} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
