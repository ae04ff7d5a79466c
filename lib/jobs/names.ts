import { z } from "zod";

/** The jobs that exist, each with the shape of its data. */
export const JOBS = {
  /** Works off all marks; one that waits covers every request made meanwhile. */
  "rollup-refresh": z.object({}),
  /** Runs an import that a page has prepared; lib/imports knows what the request means. */
  import: z.record(z.string(), z.unknown()),
  /** Looks into the folders whose time has come, and asks for the imports of what it finds. */
  "folder-imports": z.object({}),
  /** Fills an empty database with the demo company. */
  "seed-demo": z.object({}),
  /** Fits the models anew on everybody's purchases and contracts. */
  "model-refit": z.object({}),
  /** Scores the health of all accounts at the end of every month. */
  "health-history": z.object({}),
  /** The same of months without scores and the last two. */
  "health-months": z.object({}),
  /** Sorts answers that are marked by the organisation's keywords. */
  "theme-assignment": z.object({}),
  /** Asks the engine and plain queries the same questions, and keeps what they say. */
  "self-check": z.object({ seed: z.number().int() }),
  /** Opens the follow-ups that the rules find. */
  "follow-ups": z.object({}),
  /** Makes anew the kept answers that the facts have gone beyond. */
  "kept-answers": z.object({}),
  /** Brings the list of accounts up to date with figures, contracts, answers and contacts. */
  "account-standing": z.object({}),
  /** Looks through the data for gaps, for what stands twice and for amounts that are too large. */
  "data-health": z.object({}),
  /** Sends what addresses are to be told of events. */
  webhooks: z.object({}),
  /** What falls due with time: marks left behind, abandoned imports, models that new facts have made old. */
  upkeep: z.object({}),
} as const;

export type JobName = keyof typeof JOBS;
export type JobData<Name extends JobName> = z.infer<(typeof JOBS)[Name]>;

export const JOB_NAMES = Object.keys(JOBS) as readonly JobName[];

/** Of these, one waiting job is enough however often it is asked for. */
export const COLLAPSED: ReadonlySet<JobName> = new Set([
  "rollup-refresh",
  "folder-imports",
  "seed-demo",
  "model-refit",
  "health-history",
  "health-months",
  "theme-assignment",
  "self-check",
  "follow-ups",
  "kept-answers",
  "account-standing",
  "data-health",
  "webhooks",
  "upkeep",
]);

/** Channel on which a sender wakes the worker, which else looks every few seconds. */
export const WAKE_CHANNEL = "lealta_jobs";
