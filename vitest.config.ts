import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.{ts,tsx}',
      'apps/**/*.test.ts',
      'tools/**/*.test.ts',
      'stories/**/*.test.ts',
    ],
    environment: 'node',
    testTimeout: 60_000,
    // Left alone, one of two cores stands idle: most stories wait for sockets and disks.
    maxWorkers: 2,
  },
});
