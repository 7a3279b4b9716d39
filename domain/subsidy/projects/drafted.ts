import { type Fen, nothing, shareOf, sumFen } from '../../shared/money.ts';
import type { ProjectRule } from '../programme/amount-rule.ts';
import type { Milestone, ProjectTerms } from './milestone.ts';

/** The limits of the milestones that a programme names, under this ceiling; the last is the ceiling to the fen. */
export const limitsOf = (rule: Extract<ProjectRule, { readonly kind: 'instalments' }>, ceiling: Fen): Fen[] =>
  rule.milestones.map(({ upTo }) => shareOf(ceiling, upTo));

/** Sums of single milestones, each on top of those before it. */
const addedUp = (sums: readonly Fen[]): Fen[] => sums.map((_, n) => sumFen(sums.slice(0, n + 1)));

type DraftedMilestone = Pick<Milestone, 'dueOn' | 'audited' | 'afterAcceptance'> & {
  readonly title?: string | undefined;
  readonly fen?: Fen | undefined;
  readonly needs?: Milestone['needs'] | undefined;
};

/** A decision as somebody drafts it. */
export type Drafted = Pick<ProjectTerms, 'ceilingFen' | 'conditions'> & {
  readonly milestones: readonly DraftedMilestone[];
};

type Written<K extends ProjectRule['kind']> = (
  rule: Extract<ProjectRule, { readonly kind: K }>,
  drafted: Drafted,
) => Milestone[];

const asProgramme: Written<'instalments'> = (rule, { ceilingFen, milestones }) => {
  const limits = limitsOf(rule, ceilingFen);
  return rule.milestones.flatMap(({ upTo: _, ...one }, n) => {
    const dueOn = milestones[n]?.dueOn;
    return dueOn ? [{ ...one, upToFen: limits[n] ?? ceilingFen, dueOn }] : [];
  });
};

const asDrafted: Written<'as-decided'> = (_, { milestones }) => {
  const limits = addedUp(milestones.map(({ fen = nothing }) => fen));
  return milestones.map(({ title, fen: __, needs = [], ...one }, n) => ({
    ...one,
    id: `m${n + 1}`,
    title: title ? { zh: title, en: title } : { zh: `第 ${n + 1} 期`, en: `Instalment ${n + 1}` },
    needs,
    upToFen: limits[n] ?? nothing,
  }));
};

/** The terms that follow from a draft: milestones are the programme's where it names them, and the draft's where not. */
export const termsOf = (rule: ProjectRule, drafted: Drafted): ProjectTerms => ({
  ceilingFen: drafted.ceilingFen,
  conditions: drafted.conditions,
  milestones: rule.kind === 'instalments' ? asProgramme(rule, drafted) : asDrafted(rule, drafted),
});
