import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';

/** What vitest writes with its JSON reporter, as far as we read it. */
const Results = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});
type Results = z.infer<typeof Results>;

/** A file that could not even be loaded has no tests of its own that failed; it counts as one. */
const neverRan = ({ testResults }: Results) =>
  testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
  ).length;

const read = (file: string): Results | undefined => {
  try {
    return Results.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** Everything besides the tests (format, types, architecture, dead code) counts as one more thing that may fail. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { besides: { type: 'string', default: 'passed' } },
});
const results = read(positionals[0] ?? '');
const failed = results ? results.numFailedTests + neverRan(results) : 1;
const besides = values.besides === 'passed' ? 0 : 1;
process.stdout.write(`${results?.numPassedTests ?? 0} passed, ${failed + besides} failed\n`);
