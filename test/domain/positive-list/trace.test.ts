import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceStatusOf } from '#domain/positive-list/trace/batch-recall.ts';
import { publicTrace } from '#domain/positive-list/trace/public-trace.ts';
import {
  StoredBatch,
  saidOtherwise,
  type TraceCheck,
  withCertificate,
  withCheck,
  withRecall,
  withRecallLifted,
  withRecallOver,
} from '#domain/positive-list/trace/trace.ts';
import { day } from '#domain/shared/day.ts';
import { exposuresIn, withoutExposures } from '#domain/shared/redaction.ts';
import { aBatch, aBatchId } from '../../support/a-batch.ts';
import { anEntry } from '../../support/a-goods-entry.ts';
import { someInstant } from '../../support/some-cases.ts';

const today = day('2026-03-05');

const aCheck = (n: number, result: TraceCheck['result'] = 'conforms'): TraceCheck => ({
  id: aBatchId(n),
  what: '菌落总数',
  on: today,
  result,
  by: { department: 'customs' },
  recordedAt: someInstant,
  recordedBy: 'officer',
});

const recall = { id: 'recall-1', words: '菌落超标', on: today };

const another = { id: 'recall-2', words: '标签不符', on: day('2026-06-01') };
const lookedUp = { on: day('2026-06-02'), demonstration: false };

describe('a batch', () => {
  it('is recalled once by each recall', () => {
    const after = withRecall(aBatch(), recall);
    expect(after).toMatchObject({ version: 2, recalls: [recall] });
    expect(withRecall(after, recall)).toBe(after);
    expect([traceStatusOf(aBatch()), traceStatusOf(after)]).toEqual(['recorded', 'recalled']);
  });

  it('is recalled no longer once the recall is lifted as a mistake, and not by it again', () => {
    const lifted = withRecallLifted(withRecall(aBatch(), recall), recall.id, day('2026-03-09'));
    expect(lifted).toMatchObject({ version: 3, recalls: [{ liftedOn: '2026-03-09' }] });
    expect(traceStatusOf(lifted)).toBe('recorded');
    expect(withRecallLifted(lifted, recall.id, day('2026-03-10'))).toBe(lifted);
    expect(withRecall(lifted, recall)).toBe(lifted);
    expect(traceStatusOf(withRecall(lifted, another))).toBe('recalled');
  });

  it('stays recalled by the one recall when the other is lifted, whichever came first', () => {
    const both = withRecall(withRecall(aBatch(), recall), another);
    for (const [mistaken, left] of [
      [recall, another],
      [another, recall],
    ] as const) {
      const lifted = withRecallLifted(both, mistaken.id, day('2026-06-02'));
      expect(traceStatusOf(lifted)).toBe('recalled');
      expect(publicTrace(lifted, anEntry(1), lookedUp).recalled).toEqual({
        reason: { zh: `该批次被召回：${left.words}`, en: `This batch is recalled: ${left.words}` },
        on: left.on,
      });
    }
  });

  it('is shown to everybody with the reasons of all recalls that stand, since the first', () => {
    const both = withRecall(withRecall(aBatch(), recall), another);
    expect(publicTrace(both, anEntry(1), lookedUp).recalled).toMatchObject({
      reason: { zh: '该批次被召回：菌落超标；标签不符' },
      on: recall.on,
    });
  });

  it('of the time when it held one recall is read with it', () => {
    const { recalls: _, ...earlier } = { ...aBatch(), status: 'recalled' };
    expect(StoredBatch.parse({ ...earlier, recall })).toEqual(aBatch(1, { recalls: [recall] }));
    expect(StoredBatch.parse(earlier)).toEqual(aBatch());
  });

  it('says to nobody that it is recalled once that is lifted, though its goods were restored before', () => {
    const over = withRecallOver(withRecall(aBatch(), recall), recall.id, day('2026-03-08'));
    const looked = { on: day('2026-03-09'), demonstration: false };
    expect(publicTrace(over, anEntry(1), looked)).toHaveProperty('recalled');
    const lifted = withRecallLifted(over, recall.id, day('2026-03-09'));
    expect(publicTrace(lifted, anEntry(1), looked)).not.toHaveProperty('recalled');
  });

  it('holds each check and each certificate once', () => {
    const batch = withCertificate(withCheck(aBatch(), aCheck(1)), { kind: 'origin', number: 'A1' });
    expect(withCheck(batch, aCheck(1))).toBe(batch);
    expect(withCertificate(batch, { kind: 'origin', number: 'A1' })).toBe(batch);
    expect(withCertificate(batch, { kind: 'health', number: 'A1' }).certificates).toHaveLength(2);
  });

  it('stays recalled once its goods are restored, and may be recalled anew by another recall', () => {
    const over = withRecallOver(withRecall(aBatch(), recall), recall.id, day('2026-04-01'));
    expect(over).toMatchObject({ version: 3, recalls: [{ overOn: '2026-04-01' }] });
    expect(traceStatusOf(over)).toBe('recalled');
    expect(withRecallOver(over, recall.id, day('2026-05-01'))).toBe(over);
    expect(withRecall(over, another).recalls).toEqual([{ ...recall, overOn: '2026-04-01' }, another]);
  });

  it('takes the paper of a certificate that came without one, and keeps it against another', () => {
    const said = { kind: 'origin', number: 'A1' } as const;
    const batch = withCertificate(aBatch(), said);
    const withPaper = withCertificate(batch, { ...said, documentId: aBatchId(7) });
    expect(withPaper.certificates).toEqual([{ ...said, documentId: aBatchId(7) }]);
    expect(withPaper.version).toBe(batch.version + 1);
    expect(withCertificate(withPaper, said)).toBe(withPaper);
    expect(saidOtherwise(withPaper, { ...said, documentId: aBatchId(8) })).toEqual(['documentId']);
    expect(saidOtherwise(withPaper, { ...said, documentId: aBatchId(7) })).toEqual([]);
  });

  it('is told later until when a certificate holds, once, and keeps what was told before', () => {
    const paper = { kind: 'health' as const, number: 'TH-88', documentId: aBatchId(7) };
    const dated = { kind: 'health' as const, number: 'TH-88', validUntil: today };
    const batch = withCertificate(withCertificate(aBatch(), paper), dated);
    expect(batch.certificates).toEqual([{ ...paper, validUntil: today }]);
    expect(withCertificate(batch, dated)).toBe(batch);
    expect(saidOtherwise(batch, { ...dated, validUntil: day('2027-01-01') })).toEqual(['validUntil']);
  });
});

const digits = fc.stringMatching(/^[\d -]{0,24}$/);

describe('what everybody is shown', () => {
  it('holds no number of a person, whatever was typed into its texts', () => {
    fc.assert(
      fc.property(digits, digits, digits, (name, words, number) => {
        const batch = aBatch(1, {
          recalls: [{ ...recall, words }],
          certificates: [{ kind: 'other', number }],
        });
        const shown = publicTrace({ ...batch, goods: { ...batch.goods, name } }, anEntry(1), {
          on: today,
          demonstration: false,
        });
        expect(exposuresIn(JSON.stringify(shown))).toEqual([]);
      }),
    );
  });

  it('leaves a text as it is where it holds none', () => {
    expect(withoutExposures('批号 L2026-03，净含量 500 克')).toBe('批号 L2026-03，净含量 500 克');
    expect(withoutExposures('致电１３８１２３４５６７８')).toBe('致电13*********');
  });
});
