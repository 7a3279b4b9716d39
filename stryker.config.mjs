/**
 * How well the tests hold the state machine engine: `npm run mutate` changes it in one place after the other, and tells
 * the changes that no test notices. Stryker is fetched when it is asked for: in the lockfile it would be a third more of
 * what everybody installs.
 */
export default {
  mutate: ['local/states/{interpreter,expressions,reading}/**/*.ts'],
  testRunner: 'vitest',
  testFiles: ['test/local/states/**/*.test.ts'],
  // Read by a compiler that a fetched Stryker does not have, and only for paths out of the project; there are none.
  tsconfigFile: 'none',
  // Of what runs while a module is loaded nobody can say which test reaches it: every change there would need them all.
  ignoreStatic: true,
  // A change whose tests take too long counts as noticed: on a busy machine that would flatter us.
  concurrency: 1,
  reporters: ['progress', 'clear-text'],
  clearTextReporter: { reportTests: false },
  ignorePatterns: ['cdk.out', 'out', '.kouan'],
  tempDirName: 'out/mutate',
};
