import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    expect: { requireAssertions: true },
    restoreMocks: true,
    // Of its own it leaves one core free; of two that is half.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
