import type { Command } from "commander";
import { terminalLocale } from "./language";

/** `lealta start`, which `npm start` calls: database, pages and worker until Ctrl-C. */
export function register(program: Command): void {
  program
    .command("start")
    .description("start the database, the pages and the worker, until Ctrl-C")
    .action(async () => {
      const { startAndWait } = await import("../supervisor/start");
      const { translatorFor } = await import("../i18n/translate");
      const translate = translatorFor(terminalLocale());
      await startAndWait(
        (key, values) => console.log(translate(`start.${key}`, values)),
        async () => {},
      );
    });
}
