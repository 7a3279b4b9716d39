import type { CaseKind, Task } from '../api/schema.ts';

export type Filter = { readonly kind: CaseKind | 'all'; readonly urgent: boolean; readonly text: string };

export const everything: Filter = { kind: 'all', urgent: false, text: '' };

const mentions = ({ title, case: { id } }: Task, text: string) =>
  `${title.zh} ${title.en} ${id}`.toLowerCase().includes(text.trim().toLowerCase());

export const matches =
  ({ kind, urgent, text }: Filter) =>
  (task: Task): boolean =>
    (kind === 'all' || task.case.kind === kind) &&
    (!urgent || task.colour !== 'green') &&
    mentions(task, text);
