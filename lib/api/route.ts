import { z } from "zod";
import type { KeyScope } from "../api-keys/scopes";
import type { ErrorCode } from "../errors/app-error";
import type { Translate } from "../i18n/translate";
import type { Caller } from "./caller";
import type { Body } from "./receive-body";

/** Under which all paths of the API lie. */
export const API_PATH = "/api/v1";

export const TAGS = ["Indicators", "Accounts", "Follow-ups", "Imports"] as const;
export type Tag = (typeof TAGS)[number];

/** One request that came through the gate, its parts as the route's schemas make them. */
export interface Call<Params, Query, Json> {
  params: Params;
  query: Query;
  /** Of a route that takes JSON: what was sent, checked. */
  json: Json;
  /** What was sent, as bytes; of a route that takes none, empty. */
  body: Body;
  caller: Caller;
  translate: Translate;
  now: Date;
}

export interface Answer {
  /** 200 unless told otherwise. */
  status?: number;
  body: unknown;
  /** Path below the API's of what came of the request. */
  location?: string;
}

/** What a route answers, by status; each schema has a name in the document. */
export interface Told {
  description: string;
  schema: z.ZodType;
}

/** One thing that can be asked of the API. What answers and what documents it are made from the same declaration. */
export interface Route {
  /** operationId: verb and noun. */
  id: string;
  method: "GET" | "POST" | "DELETE";
  /** "/metrics/{id}" */
  path: string;
  tag: Tag;
  /** One line, and what else there is to know. */
  summary: string;
  description?: string;
  scope: KeyScope;
  params: z.ZodObject;
  query: z.ZodObject;
  /** Of a route that takes JSON: what. Null: none. */
  json: z.ZodType | null;
  /** Takes a file of comma-separated values instead. */
  csv: boolean;
  answers: Record<number, Told>;
  /** What can be wrong besides the request itself and the key. */
  faults: readonly ErrorCode[];
  /** A request with a body of an example, for the reference. */
  example?: { path?: string; query?: string; json?: unknown; csv?: string };
  handle(call: Call<never, never, never>): Promise<Answer>;
}

interface Declaration<Params extends z.ZodObject, Query extends z.ZodObject, Json extends z.ZodType | null>
  extends Omit<Route, "params" | "query" | "json" | "csv" | "faults" | "handle"> {
  params?: Params;
  query?: Query;
  json?: Json;
  csv?: boolean;
  faults?: readonly ErrorCode[];
  handle(call: Call<z.infer<Params>, z.infer<Query>, Json extends z.ZodType ? z.infer<Json> : null>): Promise<Answer>;
}

const NOTHING = z.strictObject({});

/** Ties a handler to the schemas of its request, and forgets their types for the list of routes. */
export function route<
  Params extends z.ZodObject = typeof NOTHING,
  Query extends z.ZodObject = typeof NOTHING,
  Json extends z.ZodType | null = null,
>(declared: Declaration<Params, Query, Json>): Route {
  const { params, query, json, csv = false, faults = [] } = declared;
  return { ...declared, params: params ?? NOTHING, query: query ?? NOTHING, json: json ?? null, csv, faults };
}
