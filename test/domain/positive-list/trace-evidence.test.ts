import { describe, expect, it } from 'vitest';
import { evidenceOn } from '#domain/positive-list/trace/evidence.ts';
import { type KnownBatch, knownBatch } from '#domain/positive-list/trace/known-batch.ts';
import { marksOfBatch, marksOfGoods } from '#domain/positive-list/trace/same-goods-mark.ts';
import {
  type TraceCheck,
  withCertificate,
  withCheck,
  withRecall,
} from '#domain/positive-list/trace/trace.ts';
import { type Day, day } from '#domain/shared/day.ts';
import { aBatch, aBatchId } from '../../support/a-batch.ts';
import { someInstant } from '../../support/some-cases.ts';

const on = day('2026-03-05');
const scene = { subjectId: 's1', on };
const recall = { id: 'recall-1', words: '菌落超标', on: day('2026-03-01') };
const customs = { department: 'customs' };
const laboratory = { body: '满洲里检测中心' };

type Said = readonly [string, TraceCheck['result'], TraceCheck['by']?];

/** A batch of the first subject, with a check for each of these days. */
const checked = (...said: readonly Said[]) =>
  said.reduce(
    (batch, [checkedOn, result, by = customs], n) =>
      withCheck(batch, {
        id: aBatchId(n + 1),
        what: '菌落总数',
        on: day(checkedOn),
        result,
        by,
        recordedAt: someInstant,
        recordedBy: 'officer',
      }),
    aBatch(),
  );

const others = (batch: KnownBatch): KnownBatch => ({ ...batch, subjectId: 's2' });
const kinds = (...batches: readonly KnownBatch[]) =>
  evidenceOn(batches, scene)?.known.map(({ kind }) => kind) ?? [];
const lastOf = (...said: readonly Said[]) =>
  evidenceOn([knownBatch(checked(...said))], scene)?.failedLast?.on;

describe('what is known of earlier batches', () => {
  it('is nothing where nobody has checked, certified or recalled any', () => {
    expect(evidenceOn([knownBatch(aBatch())], scene)).toBeUndefined();
  });

  it('names the batch, the day, what was found and by whom, the gravest first', () => {
    const batch = withRecall(checked(['2026-02-20', 'conforms'], ['2026-02-10', 'does-not-conform']), recall);
    expect(evidenceOn([knownBatch(batch)], scene)).toEqual({
      on,
      known: [
        { kind: 'recall', batch: 'L2026-1', on: '2026-03-01', what: '菌落超标', isOwn: true },
        {
          kind: 'failed-check',
          batch: 'L2026-1',
          on: '2026-02-10',
          what: '菌落总数',
          by: customs,
          isOwn: true,
        },
        {
          kind: 'conforming-check',
          batch: 'L2026-1',
          on: '2026-02-20',
          what: '菌落总数',
          by: customs,
          isOwn: true,
        },
      ],
      openRecall: { kind: 'recall', batch: 'L2026-1', on: '2026-03-01', what: '菌落超标', isOwn: true },
    });
  });

  it('is what was known on the day: neither what was found later, nor what was written down later', () => {
    const later = checked(['2026-03-06', 'does-not-conform']);
    const writtenLater = {
      ...later,
      checks: later.checks.map((one) => ({ ...one, on, recordedAt: '2026-03-06T01:00:00.000Z' })),
    };
    const recalledLater = withRecall(aBatch(), { ...recall, on: day('2026-03-06') });
    expect(kinds(...[later, writtenLater, recalledLater].map(knownBatch))).toEqual([]);
  });

  it('hears of the goods of others only what a department says', () => {
    const told = checked(['2026-02-20', 'does-not-conform', laboratory], ['2026-02-21', 'conforms']);
    const certified = withCertificate(told, { kind: 'health', number: 'TH-88' });
    expect(kinds(knownBatch(certified))).toEqual(['failed-check', 'conforming-check', 'certificate']);
    expect(kinds(others(knownBatch(certified)))).toEqual(['conforming-check']);
  });

  it('counts a certificate while its batch is good', () => {
    const certified = withCertificate(aBatch(), { kind: 'health', number: 'TH-88' });
    expect(kinds(knownBatch({ ...certified, expiresOn: on }))).toEqual(['certificate']);
    expect(kinds(knownBatch({ ...certified, expiresOn: day('2026-03-04') }))).toEqual([]);
    expect(kinds(knownBatch(withRecall(certified, recall)))).toEqual(['recall']);
  });

  it('counts a certificate to its last day, and not a day longer', () => {
    const until = (last: string) =>
      kinds(
        knownBatch(withCertificate(aBatch(), { kind: 'health', number: 'TH-88', validUntil: day(last) })),
      );
    expect([until(on), until('2026-03-04')]).toEqual([['certificate'], []]);
  });
});

describe('an open recall', () => {
  it('is one until the day on which its goods were restored', () => {
    const over = { ...recall, overOn: on };
    const openOn = (overOn: string | undefined) =>
      evidenceOn(
        [knownBatch(aBatch(1, { recalls: [{ ...over, ...(overOn ? { overOn: day(overOn) } : {}) }] }))],
        scene,
      )?.openRecall;
    expect(openOn(undefined)).toBeUndefined();
    expect(openOn('2026-03-06')).toMatchObject({ batch: 'L2026-1' });
    expect(kinds(knownBatch(aBatch(1, { recalls: [over] })))).toEqual(['recall']);
  });

  it('is known of until the day on which it was lifted as a mistake, and from then on of no recall', () => {
    const liftedOn = (day: Day) => knownBatch(aBatch(1, { recalls: [{ ...recall, liftedOn: day }] }));
    expect(kinds(liftedOn(on))).toEqual([]);
    expect(evidenceOn([liftedOn(day('2026-03-06'))], scene)?.openRecall).toMatchObject({ batch: 'L2026-1' });
  });
});

describe('two recalls of one batch', () => {
  it('are known each by itself: with the one lifted, the other is open', () => {
    const other = { id: 'recall-2', words: '标签不符', on };
    const both = knownBatch(aBatch(1, { recalls: [{ ...recall, liftedOn: on }, other] }));
    expect(evidenceOn([both], scene)?.openRecall).toMatchObject({ what: '标签不符' });
    expect(kinds(both)).toEqual(['recall']);
  });
});

describe('the last check', () => {
  it.each<[string, readonly Said[], string | undefined]>([
    [
      'failed, after one that conformed',
      [
        ['2026-02-01', 'conforms'],
        ['2026-02-20', 'does-not-conform'],
      ],
      '2026-02-20',
    ],
    [
      'conformed, after one that failed',
      [
        ['2026-02-01', 'does-not-conform'],
        ['2026-02-20', 'conforms'],
      ],
      undefined,
    ],
    [
      'of a day on which one failed',
      [
        ['2026-02-20', 'does-not-conform'],
        ['2026-02-20', 'conforms'],
      ],
      '2026-02-20',
    ],
    [
      'of a department failed, whatever the subject tells of a laboratory afterwards',
      [
        ['2026-02-01', 'does-not-conform'],
        ['2026-02-20', 'conforms', laboratory],
      ],
      '2026-02-01',
    ],
    [
      'of a laboratory failed, though a department was content before',
      [
        ['2026-02-01', 'conforms'],
        ['2026-02-20', 'does-not-conform', laboratory],
      ],
      '2026-02-20',
    ],
  ])('%s', (_, said, failedOn) => {
    expect(lastOf(...said)).toBe(failedOn);
  });
});

describe('the same goods', () => {
  const goods = { hsCode: '0801110000', name: '椰子干', brand: '草原', barcode: '6901234567892' };
  const marks = (but: Partial<typeof goods>, subjectId = 's1') =>
    marksOfBatch({ subjectId, key: 'k1', goods: { ...goods, ...but } }).map(({ mark }) => mark);
  const shared = (but: Partial<typeof goods>, subjectId = 's2') =>
    marks({}).filter((one) => marks(but, subjectId).includes(one)).length;

  it.each<[string, Partial<typeof goods>, number]>([
    ['by barcode, whatever they are called', { name: '椰片', brand: '他', hsCode: '2008199990' }, 1],
    [
      'by tariff line, name and brand, however written',
      { barcode: '6901234567885', name: '椰子 干', brand: ' 草原' },
      1,
    ],
    ['by both', {}, 2],
    ['not by the brand alone', { barcode: '6901234567885', name: '鲜椰子' }, 0],
  ])('of others are known %s', (_, but, by) => {
    expect(shared(but)).toBe(by);
  });

  it('of the subject’s own are known by their key, without brand and barcode', () => {
    const bare = { hsCode: '0801110000', name: '椰子干' };
    const of = (subjectId: string) => marksOfGoods({ subjectId, key: 'k1', goods: bare });
    expect(of('s1')).toHaveLength(1);
    expect(of('s1')).not.toEqual(of('s2'));
  });

  it('are looked for by their brand too, which may be recalled whole', () => {
    const looked = marksOfGoods({ subjectId: 's2', key: 'k1', goods }).map(({ mark }) => mark);
    expect(looked.filter((one) => !marks({}, 's2').includes(one))).toEqual(['brand#草原']);
  });
});
