import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';

export const listVersionStatuses = [
  'draft',
  'unreadable',
  'imported',
  'proposed',
  'in-opinion',
  'to-confirm',
  'confirmed',
  'published',
  'refused',
  'withdrawn',
] as const;
export type ListVersionStatus = (typeof listVersionStatuses)[number];

/**
 * From a draft to a published version. What is confirmed is being published and cannot be withdrawn; it is sent back
 * only if its day has gone by, or another version has taken its place, in that very moment.
 */
export const listVersionLifecycle = {
  draft: { import: 'imported', 'cannot-read': 'unreadable', withdraw: 'withdrawn' },
  unreadable: { import: 'imported', 'cannot-read': 'unreadable', withdraw: 'withdrawn' },
  imported: { import: 'imported', 'cannot-read': 'unreadable', propose: 'proposed', withdraw: 'withdrawn' },
  proposed: { ask: 'in-opinion', withdraw: 'withdrawn' },
  'in-opinion': { gather: 'to-confirm', withdraw: 'withdrawn' },
  'to-confirm': { confirm: 'confirmed', return: 'imported', refuse: 'refused', withdraw: 'withdrawn' },
  confirmed: { publish: 'published', return: 'imported' },
  published: {},
  refused: {},
  withdrawn: { open: 'draft' },
} as const satisfies Lifecycle<ListVersionStatus>;

export const moveListVersion = moveAlong<ListVersionStatus>(listVersionLifecycle);

/** While a steward still works on it. */
export const isWorkedOn = (status: ListVersionStatus): boolean =>
  status === 'draft' || status === 'unreadable' || status === 'imported';
