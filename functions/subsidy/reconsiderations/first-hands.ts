import type { CaseRef } from '#domain/casework/case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Hand, Ports } from '../../ports.ts';

const casesBehind = ({ id, objectionId }: Claim): CaseRef[] => [
  { kind: 'claim', id },
  ...(objectionId ? [{ kind: 'objection' as const, id: objectionId }] : []),
];

/** Whoever has had a say in the claim has had a hand in what is reconsidered, and decides nothing there. */
export const firstHands = async (
  { register }: Pick<Ports, 'register'>,
  claim: Claim,
  reconsideration: CaseRef,
): Promise<Hand[]> => {
  const asked = (await Promise.all(casesBehind(claim).map((ref) => register.tasksOf(ref)))).flat();
  const persons = new Set(
    asked.flatMap(({ desk, decidedBy, status }) =>
      'role' in desk && status === 'decided' && decidedBy ? [decidedBy] : [],
    ),
  );
  return [...persons].map((person) => ({ case: reconsideration, person, step: 'first-decision' }));
};
