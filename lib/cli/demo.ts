import type { Command } from "commander";
import { homeFolder } from "../env";
import { AppError } from "../errors/app-error";
import { translatorFor } from "../i18n/translate";
import { terminalLocale } from "./language";

const LINK_HOURS = 24;

/**
 * `lealta demo`, which `npm run demo` calls: as `start`, with the demo company and one-time links for three visitors. In
 * a home of its own beside the real one and always in an embedded database, so that nothing mixes with real data.
 */
export function register(program: Command): void {
  program
    .command("demo")
    .description("start with the demo company, in a database of its own")
    .action(async () => {
      process.env.LEALTA_HOME = `${homeFolder()}-demo`;
      delete process.env.DATABASE_URL;
      delete process.env.DATABASE_OWNER_URL;
      const { startAndWait } = await import("../supervisor/start");
      const translate = translatorFor(terminalLocale());
      const tell = (key: string, values?: Record<string, string | number>) =>
        console.log(translate(`start.${key}`, values));
      await startAndWait(tell, async (address) => {
        await fill(() => tell("demo-seeding"));
        tell("demo-links");
        for (const { role, email, path } of await makeLinks()) console.log(`  ${role} ${email}: ${address}${path}`);
      });
    });
}

async function fill(onStart: () => void): Promise<void> {
  const { seedDemo } = await import("../../prisma/seed/demo");
  const { getPool } = await import("../database/pool");
  onStart();
  try {
    await seedDemo(await getPool(), { now: new Date() });
  } catch (error) {
    // It is there from the last time.
    if (!(error instanceof AppError && error.code === "not-empty")) throw error;
  }
}

/** One person of each role: the first of it. */
async function makeLinks(): Promise<{ role: string; email: string; path: string }[]> {
  const { createSignInLink } = await import("../auth/links");
  const { listUsers } = await import("../users/data");
  const { getPool } = await import("../database/pool");
  const users = (await listUsers(await getPool())).filter((user) => !user.disabledAt);
  const links = [];
  for (const role of ["executive", "csm", "admin"] as const) {
    const user = users.find((each) => each.role === role);
    if (user) links.push({ role, email: user.email, path: await createSignInLink(user.id, { hours: LINK_HOURS }) });
  }
  return links;
}
