import type { Command } from "commander";
import { AppError } from "../errors/app-error";

type Scenario = (onProgress: (text: string) => void) => Promise<unknown>;

/** The scenarios of prisma/seed: name → what fills the database. */
const SCENARIOS: Record<string, Scenario> = {
  demo: async (onProgress) => {
    const { seedDemo } = await import("../../prisma/seed/demo");
    const { getPool } = await import("../database/pool");
    return seedDemo(await getPool(), {
      now: new Date(),
      onProgress: (progress) => onProgress(JSON.stringify(progress)),
    });
  },
};

/** `lealta seed <scenario>`: fills an empty database with made-up data. */
export function register(program: Command): void {
  program
    .command("seed <scenario>")
    .description(`fill an empty database with made-up data: ${Object.keys(SCENARIOS).join(", ")}`)
    .option("--json", "print { scenario, seconds, result }")
    .action(async (name: string, { json }: { json?: boolean }) => {
      const scenario = Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : undefined;
      if (!scenario) throw new AppError("scenario-unknown", { name, known: Object.keys(SCENARIOS).join(", ") });
      const startedMs = performance.now();
      const result = await scenario((text) => json || process.stderr.write(`${text}\n`));
      const seconds = Number(((performance.now() - startedMs) / 1000).toFixed(1));
      console.log(json ? JSON.stringify({ scenario: name, seconds, result }) : `${name}: ${seconds} s`);
    });
}
