import type { Refusal } from '../api/refusal.ts';
import type { RuleOutcome as Sent } from '../api/schema.ts';
import { useWords } from '../language/use-words.ts';
import { RefusalList } from '../parts/refusal-list.tsx';
import { StatusMark } from '../parts/status-mark.tsx';
import type { StatusWord } from '../parts/status-word.ts';
import { ruleOutcomeWords } from './statuses.ts';

/** As it was sent, or as it was worked out here. */
type RuleOutcome = Omit<Sent, 'findings'> & { readonly findings: readonly Refusal[] };

/** A flag does not stop a claim; it is there to be seen. */
const noted: StatusWord = { zh: '提示', en: 'To note', tone: 'action' };

const markOf = ({ outcome, severity }: RuleOutcome) =>
  outcome === 'not-met' && severity === 'flag' ? noted : ruleOutcomeWords[outcome];

/** Rule and clause stand in the row's head already; a finding weighs what its rule weighs. */
const under = ({ severity }: RuleOutcome, { code, at, found, expected, reason, next }: Refusal): Refusal => ({
  code,
  severity,
  at,
  found,
  expected,
  reason,
  next,
});

const OutcomeRow = ({ outcome }: { readonly outcome: RuleOutcome }) => {
  const { say } = useWords();
  return (
    <li>
      <div className="kouan-row">
        <span>
          <strong>{say(outcome.title)}</strong>{' '}
          <span className="kouan-small kouan-muted">
            {outcome.rule} · {outcome.clause}
          </span>
        </span>
        <StatusMark word={markOf(outcome)} />
      </div>
      {outcome.findings.length > 0 && (
        <div style={{ marginTop: 8 }}>
          <RefusalList refusals={outcome.findings.map((finding) => under(outcome, finding))} />
        </div>
      )}
    </li>
  );
};

/** What every rule said, also where it was content. */
export const RuleOutcomes = ({ outcomes }: { readonly outcomes: readonly RuleOutcome[] }) => (
  <ul className="kouan-rows">
    {outcomes.map((outcome) => (
      <OutcomeRow key={outcome.rule} outcome={outcome} />
    ))}
  </ul>
);
