import { type Lifecycle, moveAlong } from '../../casework/lifecycle.ts';

export const projectStatuses = [
  'draft',
  'in-opinion',
  'being-drafted',
  'in-conference',
  'to-be-confirmed',
  'under-way',
  'in-acceptance',
  'accepted',
  'refused',
  'withdrawn',
  'lapsed',
] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/**
 * From a proposal to the acceptance of what was built. A change goes the way of a proposal; where it comes to nothing the
 * project is under way as before (`keep`).
 */
export const projectLifecycle = {
  draft: { propose: 'in-opinion', withdraw: 'withdrawn', keep: 'under-way' },
  'in-opinion': { return: 'draft', draft: 'being-drafted', withdraw: 'withdrawn', keep: 'under-way' },
  'being-drafted': {
    convene: 'in-conference',
    submit: 'to-be-confirmed',
    withdraw: 'withdrawn',
    keep: 'under-way',
  },
  'in-conference': {
    adjourn: 'in-conference',
    agree: 'to-be-confirmed',
    refuse: 'refused',
    withdraw: 'withdrawn',
    keep: 'under-way',
  },
  'to-be-confirmed': {
    confirm: 'under-way',
    redraft: 'being-drafted',
    withdraw: 'withdrawn',
    keep: 'under-way',
  },
  'under-way': { change: 'draft', inspect: 'in-acceptance', withdraw: 'withdrawn', lapse: 'lapsed' },
  'in-acceptance': { accept: 'accepted', object: 'under-way' },
  accepted: {},
  refused: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle<ProjectStatus>;

export const moveProject = moveAlong<ProjectStatus>(projectLifecycle);

const ended: readonly ProjectStatus[] = ['refused', 'withdrawn', 'lapsed'];
export const hasEnded = (status: ProjectStatus): boolean => ended.includes(status);
