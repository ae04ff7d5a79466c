import { z } from "zod";
import { KIND_IDS, type KindId } from "./kinds/declaration";
import { type Choices, DATE_ORDERS, DECIMAL_MARKS, DELIMITERS, ENCODINGS, type Mapping, ORIGINS } from "./types";

/** The largest file that is taken. */
export const UPLOAD_LIMIT_BYTES = 5 * 1024 ** 3;

/** What the page sends at a time: under the 10 MB of a request that Next hands on, and soon through on a slow line. */
export const PIECE_BYTES = 4 * 1024 ** 2;

export const newUpload = z.object({
  fileName: z.string().trim().min(1).max(1_000),
  bytes: z.number().int().nonnegative(),
  /** Left out, the columns tell it. */
  kind: z.enum(KIND_IDS).optional(),
});

/** What somebody may say about how a file is read, as it is sent and kept. */
export const fileChoices = z
  .object({
    encoding: z.enum(ENCODINGS),
    delimiter: z.enum(DELIMITERS),
    decimal: z.enum(DECIMAL_MARKS),
    dateOrder: z.enum(DATE_ORDERS),
    sheet: z.string(),
  })
  .partial();

export const uploadId = z.uuid();

/** Number of an import, or key of a request whose import has not begun. */
export const importAddress = z.union([z.uuid(), z.coerce.number().int().positive().max(2_147_483_647)]);

/** How a file is to be taken in. It lives in the address of the page, so that a reload or a link loses nothing. */
export interface Plan {
  kind: KindId;
  choices: Choices;
  /** Only what the user said; a field mapped to "" is left out. */
  mapping: Mapping;
  /** Only what the user said of fields without a column: field → one of its choices. */
  assumed: Mapping;
  /** Null where the user has not said. */
  createAccounts: boolean | null;
  again: boolean;
  /** Whether it began with how the last file of the same shape was read; null: nobody has looked that up yet. */
  as: "last" | "new" | null;
}

export type PlanParams = Record<string, string | string[] | undefined>;

const MAP = "map.";
const ASSUME = "assume.";

/** A plan from the parameters of an address; what makes no sense there is passed over. */
export function readPlan(params: PlanParams): Plan {
  const one = (name: string) => z.string().optional().catch(undefined).parse(params[name]);
  const choice = <Value extends string>(name: string, values: readonly Value[]) =>
    z.enum(values).optional().catch(undefined).parse(one(name));
  const create = choice("create", ["yes", "no"]);
  const byField = (prefix: string): Mapping =>
    Object.fromEntries(
      Object.keys(params)
        .filter((name) => name.startsWith(prefix))
        .map((name) => [name.slice(prefix.length), one(name) ?? ""]),
    );
  return {
    kind: choice("kind", KIND_IDS) ?? "invoices",
    choices: {
      encoding: choice("encoding", ENCODINGS),
      delimiter: choice("delimiter", DELIMITERS),
      decimal: choice("decimal", DECIMAL_MARKS),
      dateOrder: choice("order", DATE_ORDERS),
      sheet: one("sheet"),
    },
    mapping: byField(MAP),
    assumed: byField(ASSUME),
    createAccounts: create ? create === "yes" : null,
    again: one("again") === "yes",
    as: choice("as", ["last", "new"] as const) ?? null,
  };
}

/** The plan as parameters of an address; what `readPlan` reads. */
export function writePlan({ kind, choices, mapping, assumed, createAccounts, again, as }: Plan): string {
  const params = new URLSearchParams({ kind });
  const { encoding, delimiter, decimal, dateOrder, sheet } = choices;
  for (const [name, value] of Object.entries({ encoding, delimiter, decimal, order: dateOrder, sheet })) {
    if (value) params.set(name, value);
  }
  for (const [field, column] of Object.entries(mapping)) params.set(MAP + field, column);
  for (const [field, value] of Object.entries(assumed)) params.set(ASSUME + field, value);
  if (createAccounts !== null) params.set("create", createAccounts ? "yes" : "no");
  if (again) params.set("again", "yes");
  if (as) params.set("as", as);
  return params.toString();
}

export const startForm = z.object({ upload: uploadId, plan: z.string().max(100_000) });
export const undoForm = z.object({ importId: z.coerce.number().int().positive() });
export const discardForm = z.object({ upload: uploadId });
export const forgetForm = z.object({
  upload: uploadId,
  kind: z.enum(KIND_IDS),
  shape: z.string().regex(/^[0-9a-f]{64}$/),
});

export const pieceOffset = z.coerce.number().int().nonnegative();

/** What the browser is told while it waits for an import. */
export const progressAnswer = z.object({
  importId: z.number().nullable(),
  status: z.enum(["waiting", "running", "committed", "failed", "undone"]),
  progress: z
    .object({
      phase: z.enum(["reading", "checking", "writing", "refreshing"]),
      rows: z.number(),
      bytes: z.number(),
      totalBytes: z.number(),
    })
    .nullable(),
  elapsedSeconds: z.number(),
});
export type ProgressAnswer = z.infer<typeof progressAnswer>;

/** Which imports of the history are shown: of a kind, of an origin, and before which one the page begins. */
export const historyParams = z.object({
  kind: z.enum(KIND_IDS).optional().catch(undefined),
  origin: z.enum(ORIGINS).optional().catch(undefined),
  before: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
});
export type HistoryParams = z.infer<typeof historyParams>;

/** The address of a page of the history; what `historyOf` reads. */
export function historyAddress({ kind, origin, before }: HistoryParams): string {
  const params = new URLSearchParams();
  if (kind) params.set("of", kind);
  if (origin) params.set("origin", origin);
  if (before) params.set("before", String(before));
  return params.size === 0 ? "/admin/imports" : `/admin/imports?${params}`;
}

/** Which imports an address asks for; what makes no sense there is passed over. */
export function historyOf({ of, origin, before }: PlanParams): HistoryParams {
  return historyParams.parse({ kind: of, origin, before });
}
