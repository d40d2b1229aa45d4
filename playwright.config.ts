import { defineConfig } from '@playwright/test';

/** Each file starts its own relay and browsers (`e2e/world.ts`); nothing is shared between them. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  reporter: 'list',
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
});
