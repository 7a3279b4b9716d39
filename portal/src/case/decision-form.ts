import type { Decision } from '#domain/casework/task.ts';

export type DecisionForm = {
  readonly decision: Decision;
  readonly codes?: readonly string[];
  readonly texts?: Readonly<Record<string, string | undefined>>;
  readonly opinion?: string;
  /** What is missing, where nothing can be decided. */
  readonly missing?: string;
  /** What goes with the answer, by what was asked. */
  readonly papers?: Record<string, string[]>;
  /** The groups to which the other answer is given. */
  readonly except?: readonly string[];
};

const unfavourable: readonly Decision[] = ['return', 'refuse', 'uphold'];

export const needsReasons = (decision: Decision): boolean => unfavourable.includes(decision);

/** The answer that the rest of the task does not get, where there are two. */
export const otherThan = (
  choices: readonly Decision[],
  decision: Decision | undefined,
): Decision | undefined =>
  decision && choices.length === 2 ? choices.find((choice) => choice !== decision) : undefined;

type Filled = Pick<DecisionForm, 'codes' | 'texts'>;

const reasonsFor = (decision: Decision, { codes = [], texts = {} }: Filled) =>
  needsReasons(decision)
    ? codes.map((code) => {
        const text = texts[code]?.trim();
        return text ? { code, text } : { code };
      })
    : [];

/** Reasons go with the decisions that need them, and no others: one may have been picked before minds changed. */
export const whatIsSent = (
  { decision, opinion, missing, papers, except = [], ...filled }: DecisionForm,
  choices: readonly Decision[] = [],
) => {
  const other = otherThan(choices, decision);
  return {
    decision,
    reasons: reasonsFor(decision, filled),
    ...(other && except.length > 0
      ? {
          exceptions: except.map((group) => ({
            group,
            decision: other,
            reasons: reasonsFor(other, filled),
          })),
        }
      : {}),
    ...(papers ? { papers } : {}),
    ...(opinion?.trim() ? { opinion: opinion.trim() } : {}),
    ...(decision === 'cannot-decide' && missing?.trim() ? { missing: missing.trim() } : {}),
  };
};
