import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["core/src/**/*.test.ts", "host/**/*.test.ts", "cli/**/*.test.ts", "test/**/*.test.ts"],
    // Nothing here waits; a busy machine may still take its time over a property test.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    exclude: ["**/node_modules/**", "test/e2e/**"],
  },
});
