import { describe, expect, it } from 'vitest';
import { setsOut } from '#functions/casework/departures.ts';

const asking = [
  'ClaimPutToAudit',
  'ClaimPutToDepartments',
  'ClaimReturned',
  'ClaimOpposed',
  'CommitteeConvened',
  'ClaimDrawn',
];

describe('an execution sets out', () => {
  it.each(['ClaimSubmitted', 'ClaimCorrected', 'AllocationPrepared'])('with %s', (type) => {
    expect(setsOut(type)).toBe(true);
  });

  it.each(asking)('with %s where others were asked before, and not where the claim was screened', (type) => {
    expect(setsOut(type, 'under-review')).toBe(true);
    expect(setsOut(type, 'submitted')).toBe(false);
  });

  it.each(['ClaimDetermined', 'ClaimWithdrawn', 'ClaimLapsed'])('no more with %s', (type) => {
    expect(setsOut(type, 'under-review')).toBe(false);
  });
});
