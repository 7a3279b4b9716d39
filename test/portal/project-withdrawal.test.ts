import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { givenUp } from '#domain/subsidy/projects/project.ts';
import { withdrawals } from '../../portal/src/projects/withdrawals.ts';
import { projectWords } from '../../portal/src/projects/words.ts';
import { aProjectRow } from '../support/a-project.ts';

describe('whoever withdraws a project is told', () => {
  const decided = aProjectRow({ ceiling: fen(100_000_000) });

  it.each(['draft', 'in-opinion', 'to-be-confirmed'] as const)(
    'of a change that is %s, that the decision stays in force',
    (status) => {
      const { text } = withdrawals[givenUp({ ...decided, status })];
      expect(projectWords[text].zh).toContain('按原决定');
    },
  );

  it('of an approved one, that it ends with its decision', () => {
    const { text } = withdrawals[givenUp({ ...decided, status: 'under-way' })];
    expect(projectWords[text].zh).toContain('终止');
    expect(projectWords[text].zh).not.toContain('按原决定');
  });
});
