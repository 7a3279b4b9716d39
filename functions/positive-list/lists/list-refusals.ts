import type { Day } from '#domain/shared/day.ts';
import { notFound, refused } from '../../edge/problem.ts';

export const noneInForce = (on: Day) =>
  refused(404, {
    code: 'LIST-NOT-IN-FORCE',
    at: 'on',
    found: on,
    reason: { zh: '当日没有生效的该清单版本。', en: 'No version of that list was in force on that day.' },
    next: { zh: '请查看各版本的生效日期。', en: 'See from when each version holds.' },
  });

export const noVersion = () => notFound('该清单版本', 'version of that list');
