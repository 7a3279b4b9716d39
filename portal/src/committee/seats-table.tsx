import { type CommitteeTerms, voteStep } from '#domain/casework/committee/committee.ts';
import { recusalGrounds } from '#domain/casework/committee/recusal.ts';
import { type AnyTask, DecisionMark } from '../case/opinions.tsx';
import { useWords } from '../language/use-words.ts';
import type { useSitting } from './use-sitting.ts';

type Sitting = ReturnType<typeof useSitting>;
type Props = { readonly terms: CommitteeTerms; readonly sitting: Sitting };

const Vote = ({ vote, nameOf }: { readonly vote: AnyTask; readonly nameOf: Sitting['nameOf'] }) => (
  <>
    <DecisionMark task={vote} />
    <div className="kouan-small">{[vote.opinion, vote.missing].filter(Boolean).join(' ')}</div>
    {vote.decidedBy && vote.decision && (
      <div className="kouan-small kouan-muted">{nameOf(vote.decidedBy)}</div>
    )}
  </>
);

/** Every seat with its vote, and who stood aside. */
export const SeatsTable = ({ terms, sitting: { votes, recused, nameOf } }: Props) => {
  const { t, say } = useWords();
  return (
    <ul className="kouan-rows">
      {terms.seats.map((seat) => {
        const vote = votes.find(({ step }) => step === voteStep(seat));
        return (
          <li key={seat.id}>
            <strong>{say(seat.title)}</strong>{' '}
            {vote?.decision ? <Vote vote={vote} nameOf={nameOf} /> : t('committee.awaited')}
          </li>
        );
      })}
      {recused.map(({ person, ground, words }) => (
        <li key={person} className="kouan-small">
          {t('committee.recused')}：{nameOf(person)} · {say(recusalGrounds[ground])} {words}
        </li>
      ))}
    </ul>
  );
};
