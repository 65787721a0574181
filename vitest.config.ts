import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/buildOnce.ts',
    setupFiles: 'test/repeatableProperties.ts',
    testTimeout: 60_000,
    // Cells are calculated when the machine comes to it.
    expect: { poll: { timeout: 20_000 } },
    // Two cores: the browser and LibreOffice tests are the heavy ones.
    maxWorkers: 2,
  },
});
