import type { Department } from '../casework/role.ts';
import type { Mode } from './mode.ts';

/** Commerce sees every filing, whatever the mode (domain study §3.2). */
const inEveryMode: Department = 'commerce';

/** The departments whose leads suspend, restore and revoke: commerce, and whoever the mode has look at it. */
export const supervisorsOf = ({
  departments,
  inspection,
}: Pick<Mode, 'departments' | 'inspection'>): Department[] => [
  ...new Set([
    inEveryMode,
    ...departments.map(({ department }) => department),
    ...(inspection ? [inspection.department] : []),
  ]),
];
