import { z } from "zod";
import { DIMENSIONS } from "../../metrics/types";

/** Pieces that several answers and requests are made of. */
export const day = z.iso.date();
export const instant = z.iso.datetime();
export const amount = z.number().nullable();
/** Exact, in the organisation's currency. */
export const money = z.string().nullable().describe("An exact decimal in the organisation's currency.");

/** Words that somebody writes, of which PostgreSQL cannot hold NUL. */
export const words = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll("\0", " "))
    .trim()
    .max(most);

/** A month of a request; the engine has it as its first day. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((text) => `${text}-01`)
  .describe("YYYY-MM");

/** What a request says once or several times. */
export const several = z.union([z.array(z.string()), z.string().transform((one) => [one])]);

/** `filter[segment]=Retail`; several values of one dimension add up. */
export const filter = z
  .strictObject(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, several.optional()])))
  .default({})
  .describe(
    `Keeps accounts with one of these values: filter[segment]=Retail. By ${DIMENSIONS.join(", ")}; an empty value is “not known”.`,
  );

/** Filters as the command line has them: "segment=Retail". */
export function filterWords(given: Readonly<Record<string, readonly string[] | undefined>>): string[] {
  return Object.entries(given).flatMap(([dimension, values = []]) => values.map((value) => `${dimension}=${value}`));
}

/** How many of a list; 50 unless given. */
export const limit = z.coerce.number().int().min(1).max(500).default(50);
