import { z } from "zod";
import type { SumName } from "./types";

/** Sums of one group in one period, as far as they were asked for. */
export type SumRow = { period: string; group: string | null } & Partial<Record<SumName, number>>;

/** A row of sums; PostgreSQL gives exact decimals as text, and here they become numbers, once. */
export function sumRow(names: readonly SumName[]) {
  const sums = Object.fromEntries(names.map((name) => [name, z.coerce.number().optional()]));
  return z
    .looseObject({ period: z.iso.date(), group: z.string().nullable(), ...sums })
    .transform((row) => row as SumRow);
}
