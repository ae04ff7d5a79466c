import { test as base, expect } from "@playwright/test";

/**
 * Playwright's test, which also fails when a page writes an error to the console or throws. A test that provokes one on
 * purpose names it: `test.use({ allowedErrors: [/500/] })`.
 */
export const test = base.extend<{ allowedErrors: RegExp[]; quietConsole: undefined }>({
  allowedErrors: [[], { option: true }],
  quietConsole: [
    async ({ context, allowedErrors }, use) => {
      const errors: string[] = [];
      const note = (text: string) => {
        if (!allowedErrors.some((allowed) => allowed.test(text))) errors.push(text);
      };
      context.on("console", (message) => {
        if (message.type() === "error") note(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => note(String(error.error())));
      await use(undefined);
      expect(errors, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** For a whole day in one test, in which much is asked for the first time. */
export const patiently = expect.configure({ timeout: 20_000 });

export { expect };
