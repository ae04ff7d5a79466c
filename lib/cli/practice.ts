import type { Command } from "commander";
import { mintScope } from "../auth/scope";
import { AppError } from "../errors/app-error";
import { HIGHEST_SCORE, LOWEST_SCORE } from "../practice/types";
import { terminalLocale } from "./language";

interface Options {
  answer?: string;
  score?: string;
  words?: string;
  by?: string;
  json?: boolean;
}

/**
 * `lealta practice`: the eight questions of customer-centricity, with what the data say and what people said; with --answer, writes
 * an answer down first. JSON: [{ question, text, score, date, from, before, answers, measured, measuredBefore }].
 */
export function register(program: Command): void {
  program
    .command("practice")
    .description("the eight questions of customer-centricity, and their answers")
    .option("--answer <question>", "write down an answer to this question, 1 to 8")
    .option("--score <score>", `${LOWEST_SCORE} (not at all) to ${HIGHEST_SCORE} (throughout)`)
    .option("--words <text>", "the answer in words")
    .option("--by <name>", "who says so", "cli")
    .option("--json", "print JSON")
    .action(async (options: Options) => {
      const now = new Date();
      if (options.answer !== undefined) await writeDown(options.answer, options, now);
      else if (options.score !== undefined || options.words !== undefined)
        throw new AppError("practice-invalid", { value: options.score ?? options.words ?? "" });
      const { getPractice } = await import("../practice/data");
      const practice = await getPractice(mintScope({ kind: "all" }), now, { live: true });
      const { translatorFor } = await import("../i18n/translate");
      const translate = translatorFor(terminalLocale());
      const told = practice.map((each) => ({ ...each, text: translate(`practice.questions.${each.question}`) }));
      if (options.json) return console.log(JSON.stringify(told));
      for (const { question, text, score, date, before, measured, answers } of told) {
        console.log([question, text, score ?? "–", date ?? "–", before?.score ?? "–"].join("\t"));
        for (const [name, value] of Object.entries(measured?.facts ?? {}))
          console.log(
            ["", translate(`practice.facts.${name}`), value === null ? "–" : Number(value.toFixed(2))].join("\t"),
          );
        if (answers[0]?.words) console.log(["", answers[0].words].join("\t"));
      }
    });
}

async function writeDown(question: string, { score, words, by = "cli" }: Options, now: Date): Promise<void> {
  const { givenAnswer } = await import("../practice/schema");
  const given = givenAnswer.safeParse({ question, score, words });
  if (!given.success)
    throw new AppError("practice-invalid", { value: [question, score, words].filter(Boolean).join(" ") });
  const { answerPractice } = await import("../practice/mutations");
  const { getPool } = await import("../database/pool");
  const { readFreshness } = await import("../metrics/freshness");
  const { today } = await readFreshness(now);
  await answerPractice(await getPool(), given.data, { by, on: today, userId: null, actor: "cli" });
}
