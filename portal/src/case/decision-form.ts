import type { Decision } from '#domain/casework/task.ts';

export type DecisionForm = {
  readonly decision: Decision;
  readonly codes?: readonly string[];
  readonly texts?: Readonly<Record<string, string | undefined>>;
  readonly opinion?: string;
};

const unfavourable: readonly Decision[] = ['return', 'refuse', 'uphold'];

export const needsReasons = (decision: Decision): boolean => unfavourable.includes(decision);

/** Reasons go with the decisions that need them, and no others: one may have been picked before minds changed. */
export const whatIsSent = ({ decision, codes = [], texts = {}, opinion }: DecisionForm) => ({
  decision,
  reasons: needsReasons(decision)
    ? codes.map((code) => {
        const text = texts[code]?.trim();
        return text ? { code, text } : { code };
      })
    : [],
  ...(opinion?.trim() ? { opinion: opinion.trim() } : {}),
});
