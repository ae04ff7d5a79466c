import type { Command } from "commander";
import type { z } from "zod";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { listThemes } from "../themes/data";
import { addTheme, applyThemes, setKeywords } from "../themes/mutations";
import { keywordSchema, themeSchema } from "../themes/schema";
import type { Keyword } from "../themes/types";

interface Options {
  language?: string;
  json?: boolean;
}

const ACTOR = { userId: null, email: "cli" };

/** `lealta themes list|add|keywords|apply`: what answers are about, and the words by which they are sorted. */
export function register(program: Command): void {
  const themes = program.command("themes").description("what answers are about, by keywords");
  themes
    .command("list")
    .description("the themes, their keywords and how many answers name them")
    .option("--json", "print [{ id, code, name, keywords, answers }]")
    .action(show);
  themes
    .command("add <code> <name> [keywords...]")
    .description("add a theme and sort the answers by it")
    .option("--language <locale>", "the language of these keywords")
    .option("--json", "print the themes")
    .action(async (code: string, name: string, keywords: string[], options: Options) => {
      const theme = parse(themeSchema, { code, name, keywords: toKeywords(keywords, options) });
      await addTheme(await getPool(), theme, ACTOR, "wait");
      await show(options);
    });
  themes
    .command("keywords <code> [keywords...]")
    .description("replace a theme's keywords and sort the answers anew")
    .option("--language <locale>", "the language of these keywords")
    .option("--json", "print the themes")
    .action(async (code: string, keywords: string[], options: Options) => {
      const words = parse(keywordSchema.array(), toKeywords(keywords, options));
      await setKeywords(await getPool(), code, words, ACTOR, "wait");
      await show(options);
    });
  themes
    .command("apply")
    .description("sort all answers anew")
    .option("--json", "print the themes")
    .action(async (options: Options) => {
      await applyThemes(await getPool(), "wait");
      await show(options);
    });
}

async function show({ json }: Options): Promise<void> {
  const themes = await listThemes(await getPool());
  if (json) console.log(JSON.stringify(themes));
  else
    for (const { code, name, answers, keywords } of themes)
      console.log([code, name, answers, keywords.map(({ keyword }) => keyword).join(", ")].join("\t"));
}

const toKeywords = (keywords: readonly string[], { language }: Options): Keyword[] =>
  keywords.map((keyword) => ({ keyword, language: language ?? null }));

function parse<Schema extends z.ZodType>(schema: Schema, given: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path ?? [];
  const value = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], given);
  const field = path.findLast((key) => typeof key === "string") ?? "keyword";
  throw new AppError("theme-invalid", { field: String(field), value: String(value) }, { cause: parsed.error });
}
