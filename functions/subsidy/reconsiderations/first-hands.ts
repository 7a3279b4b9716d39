import type { CaseRef } from '#domain/casework/case.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Hand, Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register'>;

/** The claim, and what was said before against what was decided of it: a claim that is reviewed anew forgets these. */
const casesBehind = async ({ register }: Needs, { id, subjectId }: Claim): Promise<CaseRef[]> => {
  const [objections, reconsiderations] = await Promise.all([
    register.ownedBy('objection', subjectId),
    register.ownedBy('reconsideration', subjectId),
  ]);
  const about = [...objections, ...reconsiderations].filter(({ claimId }) => claimId === id);
  return [{ kind: 'claim', id }, ...about.map(({ kind, id: behind }) => ({ kind, id: behind }))];
};

const deciderOf = ({ desk, decidedBy, status }: Task): string[] =>
  'role' in desk && status === 'decided' && decidedBy ? [decidedBy] : [];

const adjustersOf = ({ adjustmentSheets = [] }: Claim): string[] =>
  adjustmentSheets.flatMap(({ by, takenBack }) => (takenBack ? [by, takenBack.by] : [by]));

/** Whoever has had a say in the claim has had a hand in what is reconsidered, and decides nothing there. */
export const firstHands = async (ports: Needs, claim: Claim, reconsideration: CaseRef): Promise<Hand[]> => {
  const behind = (await casesBehind(ports, claim)).filter(({ id }) => id !== reconsideration.id);
  const asked = (await Promise.all(behind.map((ref) => ports.register.tasksOf(ref)))).flat();
  const persons = new Set([...asked.flatMap(deciderOf), ...adjustersOf(claim)]);
  return [...persons].map((person) => ({ case: reconsideration, person, step: 'first-decision' }));
};
