import { expect } from 'vitest';
import type { Case } from './a-case.ts';
import type { Source } from './sources.ts';

const additions = 'guide, JSONata functions provided by Step Functions';
const language = 'guide, Transforming data with JSONata';

const evaluating = (expression: string) => ({
  P: { Type: 'Pass', Output: `{% ${expression} %}`, End: true },
});

const gives = (source: Source, says: string, expression: string, output: Case['gives']['output']): Case => ({
  source,
  says,
  states: evaluating(expression),
  input: { n: 3, text: '{"a":[1]}', none: null },
  gives: { output: output ?? null },
});

const fails = (source: Source, says: string, expression: string, cause: string): Case => ({
  source,
  says,
  states: evaluating(expression),
  input: { n: 3 },
  gives: {
    error: 'States.QueryEvaluationError',
    cause: expect.stringContaining(cause),
    types: ['ExecutionStarted', 'PassStateEntered', 'EvaluationFailed', 'ExecutionFailed'],
  },
});

export const expressionCases: Case[] = [
  gives(additions, '$partition cuts an array into chunks', '$partition([1,2,3,4,5], 2)', [
    [1, 2],
    [3, 4],
    [5],
  ]),
  gives(additions, '$partition of an empty array is empty', '$partition([], 2)', []),
  gives(
    additions,
    '$range counts from first to last by a step, the last included',
    '$range(0, 10, 5)',
    [0, 5, 10],
  ),
  gives(additions, '$range stops before a last that it does not hit', '$range(1, 9, 3)', [1, 4, 7]),
  gives(additions, '$range counts down by a negative step', '$range(3, 1, -1)', [3, 2, 1]),
  gives(additions, '$hash knows MD5', "$hash('input data', 'MD5')", '812f45842bc6d66ee14572ce20db8e86'),
  gives(
    additions,
    '$hash knows SHA-1',
    "$hash('input data', 'SHA-1')",
    'aaff4a450a104cd177d28d18d74485e8cae074b7',
  ),
  gives(additions, '$hash gives SHA-256 as 64 digits', "$length($hash('a', 'SHA-256'))", 64),
  gives(additions, '$hash gives SHA-384 as 96 digits', "$length($hash('a', 'SHA-384'))", 96),
  gives(additions, '$hash gives SHA-512 as 128 digits', "$length($hash('a', 'SHA-512'))", 128),
  gives(additions, '$random lies between 0 and 1', '($r := $random(); $r >= 0 and $r < 1)', true),
  gives(additions, '$random with a seed gives the same again', '$random(7) = $random(7)', true),
  gives(additions, '$uuid gives a version 4 UUID', '$contains($uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4/)', true),
  gives(additions, '$parse reads JSON', '$parse($states.input.text).a[0]', 1),
  gives(language, 'null is a value', '$states.input.none', null),
  gives(language, 'local variables live inside one expression', '($x := 2; $x * $states.input.n)', 6),
  gives(language, 'an array of one item stays an array when it is written as one', '[$states.input.n]', [3]),
  gives(language, '$now and $millis tell the time of the clock', '$now() = $fromMillis($millis())', true),
  gives(language, '$millis is held with the clock', '$millis()', Date.UTC(2026, 0, 5)),
  gives(language, '$now takes a picture', "$now('[Y0001]-[M01]-[D01]')", '2026-01-05'),
  gives(language, 'functions of JSONata itself are there', "$join($map([1,2], $string), '-')", '1-2'),
  fails(
    language,
    'An expression that yields nothing fails',
    '$states.input.missing',
    'returned nothing (undefined)',
  ),
  fails(language, 'A variable that there is not yields nothing', '$nowhere', 'returned nothing (undefined)'),
  fails(language, 'A function is not a value', '$uppercase', 'returned nothing (undefined)'),
  fails(language, 'A type error fails', "$states.input.n + 'a'", 'threw an error during evaluation'),
  fails(language, '$ has no value at the top of an expression', '$', 'returned nothing (undefined)'),
  fails(language, 'A field without $states has no value', 'n', 'returned nothing (undefined)'),
  fails(
    language,
    '$states.result is only there after work',
    '$states.result',
    'returned nothing (undefined)',
  ),
  fails(additions, '$hash refuses other algorithms', "$hash('a', 'CRC')", '$hash knows'),
  fails(additions, '$partition refuses a size of zero', '$partition([1], 0)', '$partition expects'),
  fails(additions, '$parse refuses what is not JSON', "$parse('{')", 'threw an error'),
  fails(additions, '$range refuses a step of zero', '$range(1, 2, 0)', '$range expects a step'),
  gives(additions, '$partition of fewer than a chunk is one chunk', '$partition([1,2], 5)', [[1, 2]]),
  gives(additions, '$partition leaves no remainder where there is none', '$partition([1,2,3,4], 2)', [
    [1, 2],
    [3, 4],
  ]),
  gives(additions, '$partition of nothing is nothing', '$exists($partition($nothing, 2))', false),
  gives(additions, '$range may go by tenths', '$count($range(0, 1, 0.5))', 3),
  gives(additions, '$range from a number to itself is that number', '$append([], $range(7, 7, 1))', [7]),
  gives(additions, '$range that never gets there is empty', '$count($range(3, 1, 1))', 0),
  gives(additions, '$range counts below zero', '$range(-2, 0, 1)', [-2, -1, 0]),
  gives(additions, '$hash of nothing is nothing', "$exists($hash($nothing, 'MD5'))", false),
  gives(
    additions,
    '$hash gives the SHA-256 that everybody gives',
    "$hash('abc', 'SHA-256')",
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ),
  gives(additions, '$random differs from seed to seed', '$random(1) != $random(2)', true),
  gives(
    additions,
    '$random with a seed lies between 0 and 1',
    '($r := $random(9); $r >= 0 and $r < 1)',
    true,
  ),
  gives(additions, '$uuid is another each time', '$uuid() != $uuid()', true),
  gives(additions, '$parse reads any JSON value', "[$parse('1'), $parse('\"t\"'), $parse('true')]", [
    1,
    't',
    true,
  ]),
  gives(additions, '$parse of nothing is nothing', '$exists($parse($nothing))', false),
  gives(
    language,
    '$exists tells null from nothing',
    '[$exists($states.input.none), $exists($states.input.gone)]',
    [true, false],
  ),
  gives(
    language,
    'an expression may span lines and hold comments',
    '(\n  /* three */\n  $states.input.n\n)',
    3,
  ),
  gives(language, 'a path through an array of one yields its item', '[{"a":1}].a', 1),
  gives(language, 'a filter on an array yields its items', '[1,2,3][$ > 1]', [2, 3]),
  gives(language, 'an object may be built', '{"a": $states.input.n}', { a: 3 }),
  gives(
    language,
    'a function may be defined inside one expression',
    '($f := function($x) { $x * 2 }; $f(4))',
    8,
  ),
  gives(language, 'a condition chooses', "$states.input.n > 2 ? 'many' : 'few'", 'many'),
  gives(language, '$merge, $map and $string are there', '$merge([{"a":1},{"b":$string(2)}])', {
    a: 1,
    b: '2',
  }),
  gives(language, '$now takes a time zone', "$now('[H01]:[m01]', '+0800')", '08:00'),
  gives(language, 'text that is text in JSON stays text', '$states.input.text', '{"a":[1]}'),
  gives(language, 'a function inside an object is left out of it', '{"n": 1, "f": $uppercase}', { n: 1 }),
  fails(language, 'A lambda is not a value', 'function($x) { $x }', 'returned nothing (undefined)'),
  fails(
    language,
    '$states.errorOutput is only there in a catcher',
    '$states.errorOutput',
    'returned nothing',
  ),
  fails(
    language,
    'A filter that finds nothing yields nothing',
    '[1,2][$ > 5]',
    'returned nothing (undefined)',
  ),
  fails(language, 'Dividing by zero gives no JSON number', '1 / 0', 'threw an error during evaluation'),
  fails(language, '$error fails with its message', "$error('not today')", 'not today'),
  fails(language, '$assert fails with its message', "$assert(false, 'must hold')", 'must hold'),
  fails(
    language,
    'A function that there is not fails',
    '$reverseTime(1)',
    'threw an error during evaluation',
  ),
  fails(
    additions,
    '$partition refuses what is no array',
    "$partition('a', 1)",
    '$partition expects an array',
  ),
  fails(
    additions,
    '$partition refuses a size that is no number',
    "$partition([1], 'a')",
    '$partition expects a chunk',
  ),
  fails(additions, '$range refuses what is no number', "$range('a', 2, 1)", '$range expects three numbers'),
  fails(
    additions,
    '$range refuses more than a million numbers',
    '$range(1, 1000001, 1)',
    '$range makes at most',
  ),
  fails(additions, '$parse refuses what is no text', '$parse(1)', '$parse expects a string'),
  fails(additions, '$random refuses a seed that is no number', "$random('a')", '$random expects a number'),
  fails(additions, '$hash refuses an algorithm that is not named', "$hash('a')", '$hash knows'),
];
