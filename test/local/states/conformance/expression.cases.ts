import { expect } from 'vitest';
import type { Case } from './a-case.ts';

const additions = 'guide, JSONata functions provided by Step Functions';
const language = 'guide, Transforming data with JSONata';

const evaluating = (expression: string) => ({
  P: { Type: 'Pass', Output: `{% ${expression} %}`, End: true },
});

const gives = (source: string, says: string, expression: string, output: Case['gives']['output']): Case => ({
  source,
  says,
  states: evaluating(expression),
  input: { n: 3, text: '{"a":[1]}', none: null },
  gives: { output: output ?? null },
});

const fails = (source: string, says: string, expression: string, cause: string): Case => ({
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
];
