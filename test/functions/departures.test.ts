import { describe, expect, it } from 'vitest';
import { setsOut } from '#functions/casework/departures.ts';

const aClaim = { kind: 'claim' } as const;
const asking = [
  'ClaimPutToAudit',
  'ClaimPutToDepartments',
  'ClaimReturned',
  'ClaimOpposed',
  'CommitteeConvened',
  'ClaimDrawn',
  'SittingAdjourned',
];

describe('an execution sets out', () => {
  it.each([
    ['claim', 'ClaimSubmitted'],
    ['claim', 'ClaimCorrected'],
    ['allocation', 'AllocationPrepared'],
  ] as const)('of a %s with %s', (kind, type) => {
    expect(setsOut({ kind, type, from: undefined })).toBe(true);
  });

  it.each(asking)('with %s where others were asked before, and not where the claim was screened', (type) => {
    expect(setsOut({ ...aClaim, type, from: 'under-review' })).toBe(true);
    expect(setsOut({ ...aClaim, type, from: 'submitted' })).toBe(false);
  });

  it('no more with the sitting of a project that decided nothing: its own execution waits on', () => {
    expect(setsOut({ kind: 'project', type: 'SittingAdjourned', from: 'in-conference' })).toBe(false);
  });

  it.each(['ClaimDetermined', 'ClaimWithdrawn', 'ClaimLapsed'])('no more with %s', (type) => {
    expect(setsOut({ ...aClaim, type, from: 'under-review' })).toBe(false);
  });
});
