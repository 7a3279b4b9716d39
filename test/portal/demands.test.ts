import { describe, expect, it } from 'vitest';
import { isAnnounced, isOwed, Recovery } from '#domain/payment/recovery/recovery.ts';
import { demands } from '../../portal/src/afterwards/demands.ts';
import { afterwardsWords } from '../../portal/src/afterwards/words.ts';

const statuses = Recovery.shape.status.options;

describe('money that is asked back', () => {
  it('is asked for wherever it is owed or announced, and nowhere else', () => {
    expect(statuses.filter((status) => demands[status])).toEqual(
      statuses.filter((status) => isOwed({ status }) || isAnnounced({ status })),
    );
  });

  it('is asked for by a day only while that day is to come', () => {
    const until = Object.entries(afterwardsWords).filter(([, { zh }]) =>
      zh.includes('{{day}} 前（含当日）将'),
    );
    const words = until.map(([name]) => `afterwards.${name}`);
    expect(statuses.filter((status) => words.includes(demands[status]?.word ?? ''))).toEqual(['ordered']);
  });
});
