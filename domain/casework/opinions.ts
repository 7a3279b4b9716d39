import type { Reason, Task } from './task.ts';

export type Opinion = {
  readonly department: string;
  readonly decision: NonNullable<Task['decision']>;
  readonly reasons: readonly Reason[];
  readonly opinion: string | undefined;
  readonly missing?: string;
};

export type Weighed =
  | { readonly verdict: 'agreed' }
  | { readonly verdict: 'returned'; readonly by: readonly Opinion[] }
  | { readonly verdict: 'opposed'; readonly by: readonly Opinion[] }
  | { readonly verdict: 'undecided'; readonly by: readonly Opinion[] };

/** The reasons of those who refused, each once, as the words of all of them together. */
export const refusalsAmong = (tasks: readonly Task[]): Reason[] => {
  const said = tasks
    .filter(({ decision }) => decision === 'refuse')
    .flatMap(({ reasons = [], opinion }) =>
      reasons.map(({ code, text = opinion }) => (text ? { code, text: text.slice(0, 500) } : { code })),
    );
  return [...new Map(said.map((reason) => [JSON.stringify(reason), reason])).values()];
};

/** What the departments said, one row each, in the order of their names. */
export const opinionsOf = (tasks: readonly Task[]): Opinion[] =>
  tasks
    .flatMap(({ desk, decision, reasons, opinion, missing }) =>
      decision && 'role' in desk && desk.department
        ? [
            {
              department: desk.department,
              decision,
              reasons: reasons ?? [],
              opinion,
              ...(missing ? { missing } : {}),
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.department.localeCompare(b.department));

/**
 * Weighs parallel opinions once all are there: a defect is sent back before anybody's objection is weighed, because
 * a corrected case may lose the objection; an objection is never silent, nor is a department that cannot decide;
 * else all agree (domain study §3.2, §3.5).
 */
export const weigh = (opinions: readonly Opinion[]): Weighed => {
  const who = (said: Opinion['decision']) => opinions.filter(({ decision }) => decision === said);
  const [returned, opposed, undecided] = [who('return'), who('refuse'), who('cannot-decide')];
  if (returned.length > 0) return { verdict: 'returned', by: returned };
  if (opposed.length > 0) return { verdict: 'opposed', by: [...opposed, ...undecided] };
  return undecided.length > 0 ? { verdict: 'undecided', by: undecided } : { verdict: 'agreed' };
};
