import { describe, expect, it } from 'vitest';
import { nextOf } from '#local/events/cron.ts';
import { inputOf } from '#local/events/input.ts';
import { compilePattern } from '#local/events/pattern.ts';

describe('a pattern', () => {
  it.each([
    [{ source: ['a', 'b'] }, { source: 'b' }, true],
    [{ source: ['a'] }, { source: 'c' }, false],
    [{ source: ['a'], detail: { n: [1] } }, { source: 'a', detail: { n: 1 } }, true],
    [{ source: ['a'], detail: { n: [1] } }, { source: 'a', detail: { n: '1' } }, false],
    [{ tags: ['x'] }, { tags: ['w', 'x'] }, true],
    [{ tags: ['x'] }, { tags: [] }, false],
    [{ a: [null] }, { a: null }, true],
    [{ a: [null] }, {}, false],
    [{ a: [{ prefix: 'ab' }] }, { a: 'abc' }, true],
    [{ a: [{ prefix: 'b' }] }, { a: 'abc' }, false],
    [{ a: [{ suffix: '.csv' }] }, { a: 'x.csv' }, true],
    [{ a: [{ 'equals-ignore-case': 'ABC' }] }, { a: 'aBc' }, true],
    [{ a: [{ exists: true }] }, { a: 0 }, true],
    [{ a: [{ exists: false }] }, { b: 0 }, true],
    [{ a: [{ exists: false }] }, { a: null }, false],
    [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
    [{ a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'y' }, false],
    [{ a: [{ 'anything-but': 'x' }] }, {}, false],
    [{ a: [{ 'anything-but': { prefix: 'x' } }] }, { a: 'xy' }, false],
    [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
    [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 0 }, false],
    [{ a: [{ numeric: ['=', 5] }] }, { a: '5' }, false],
    [{ a: { b: [{ prefix: 'x' }, 'y'] } }, { a: { b: 'y' } }, true],
    [{ a: { b: ['y'] } }, { a: 'y' }, false],
    [{ a: { b: ['y'] } }, { a: [{ b: 'x' }, { b: 'y' }] }, true],
    [{ a: { b: ['y'] } }, { a: [{ b: 'x' }] }, false],
  ])('%j on %j: %j', (pattern, event, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
  });

  it.each([
    [{ a: [{ cidr: '10.0.0.0/8' }] }],
    [{ a: [{ wildcard: 'x*' }] }],
    [{ $or: [{ a: ['x'] }] }],
    [{ a: [{ numeric: ['~', 1] }] }],
    [{ a: [{ prefix: 1 }] }],
  ])('%j is refused', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow(/^the oper/);
  });
});

describe('what a target is told', () => {
  const event = {
    source: 's',
    time: 't',
    detail: { kind: 'note', n: 3, lines: [{ fee: 7 }], quoted: 'a "b"' },
  };
  const told = (target: object) =>
    inputOf({ Arn: 'arn', Id: 'id', ...target }, { event, ruleArn: 'arn:rule', ruleName: 'rule' });

  it.each([
    [{}, JSON.stringify(event)],
    [{ Input: '{"fixed":1}' }, '{"fixed":1}'],
    [{ InputPath: '$.detail.lines[0]' }, '{"fee":7}'],
    [
      {
        InputTransformer: {
          InputPathsMap: { k: '$.detail.kind', n: '$.detail.n', q: '$.detail.quoted', none: '$.detail.none' },
          InputTemplate:
            '{"kind":<k>,"n":<n>,"says":"<k> number <n>: <q>","rule":<aws.events.rule-name>,"none":<none>}',
        },
      },
      '{"kind":"note","n":3,"says":"note number 3: a \\"b\\"","rule":"rule","none":null}',
    ],
  ])('%j', (target, expected) => {
    expect(told(target)).toBe(expected);
  });
});

describe('a schedule', () => {
  const next = (expression: string, after: string, zone = 'UTC') => {
    const due = nextOf(expression, zone)(Date.parse(after));
    return due === undefined ? undefined : new Date(due).toISOString();
  };

  it.each([
    ['rate(5 minutes)', '2026-01-01T00:00:00Z', 'UTC', '2026-01-01T00:05:00.000Z'],
    ['rate(1 day)', '2026-01-01T00:00:00Z', 'UTC', '2026-01-02T00:00:00.000Z'],
    ['cron(0 8 * * ? *)', '2026-01-01T00:00:00Z', 'Asia/Shanghai', '2026-01-02T00:00:00.000Z'],
    ['cron(0 8 * * ? *)', '2025-12-31T23:59:59Z', 'Asia/Shanghai', '2026-01-01T00:00:00.000Z'],
    ['cron(0/15 9-10 ? * MON-FRI *)', '2026-01-02T10:45:00Z', 'UTC', '2026-01-05T09:00:00.000Z'],
    ['cron(30 0 L * ? *)', '2026-02-01T00:00:00Z', 'UTC', '2026-02-28T00:30:00.000Z'],
    ['cron(0 0 1 JAN,JUL ? 2027)', '2026-01-01T00:00:00Z', 'UTC', '2027-01-01T00:00:00.000Z'],
    ['cron(0 0 1 1 ? 2020)', '2026-01-01T00:00:00Z', 'UTC', undefined],
    ['at(2026-03-01T09:00:00)', '2026-01-01T00:00:00Z', 'Asia/Shanghai', '2026-03-01T01:00:00.000Z'],
    ['at(2026-03-01T09:00:00)', '2026-03-01T01:00:00Z', 'Asia/Shanghai', undefined],
    // The hour that summer time skips in Berlin is kept one hour later.
    ['cron(30 2 * * ? *)', '2026-03-28T12:00:00Z', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ])('%s after %s in %s: %s', (expression, after, zone, expected) => {
    expect(next(expression, after, zone)).toBe(expected);
  });

  it.each([
    'rate(0 days)',
    'rate(5 weeks)',
    'cron(0 8 * *)',
    'cron(0 8 ? * 2#1 *)',
    'cron(61 * * * ? *)',
    'daily',
  ])('%s is refused', (expression) => {
    expect(() => nextOf(expression, 'UTC')).toThrow();
  });
});
