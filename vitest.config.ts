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
    // Left alone, one of two cores stands idle: most stories wait for sockets and disks, so three share two.
    maxWorkers: 3,
    // No test changes what another one stands on (no mocks, no globals), so a worker is not made anew for each file.
    isolate: false,
  },
});
