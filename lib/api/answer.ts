import { rm } from "node:fs/promises";
import { getPool } from "../database/pool";
import { readEnv } from "../env";
import { AppError } from "../errors/app-error";
import type { Locale } from "../i18n/locales";
import { negotiateLocale } from "../i18n/negotiate";
import { type Translate, translatorFor } from "../i18n/translate";
import { isStarting } from "../supervisor/starting";
import { type Caller, callerOf } from "./caller";
import { findRoute } from "./find-route";
import { doOnce, hashRequest, type KeptAnswer, requestName } from "./idempotency";
import { plainHeaders } from "./plain-headers";
import { problemOf } from "./problem";
import { countRequest, rateHeaders } from "./rate";
import { readJson, readQuery } from "./read-request";
import { receiveBody } from "./receive-body";
import { API_PATH, type Call, type Route } from "./route";
import { ROUTES } from "./routes";

/** What is known of a request as it goes on, and what every answer to it carries. */
interface Context {
  locale: Locale;
  translate: Translate;
  headers: Headers;
  now: Date;
}

/** Answers any request below the API's path, by the route that is for it. Never throws. */
export async function answerApi(request: Request): Promise<Response> {
  const context = contextOf(request, null);
  try {
    if (isStarting()) throw new AppError("api-starting");
    const { pathname } = new URL(request.url);
    const { route, params } = findRoute(ROUTES, request.method, pathname.slice(API_PATH.length));
    const caller = await callerOf(request, context.now);
    Object.assign(context, inLanguage(request, caller.locale));
    await refuseTooMany(caller, context);
    if (!caller.allowed.includes(route.scope)) throw new AppError("key-not-for", { scope: route.scope });
    return await answered(request, { route, given: params, caller, context });
  } catch (error) {
    return problemResponse(error, context);
  }
}

function contextOf(request: Request, chosen: string | null): Context {
  return { headers: plainHeaders(request), now: new Date(), ...inLanguage(request, chosen) };
}

/** What a program asks for counts before what its user chose for the pages. */
function inLanguage(request: Request, chosen: string | null): { locale: Locale; translate: Translate } {
  const acceptLanguage = request.headers.get("accept-language");
  const locale = negotiateLocale({ acceptLanguage, organisation: chosen });
  return { locale, translate: translatorFor(locale) };
}

async function refuseTooMany({ keyId }: Caller, { headers, now }: Context): Promise<void> {
  const limit = readEnv().API_RATE_PER_MINUTE;
  const rate = await countRequest(await getPool(), { keyId, limit, now });
  for (const [name, value] of Object.entries(rateHeaders(rate))) headers.set(name, value);
  if (rate.exceeded) throw new AppError("api-throttled", { seconds: rate.resetSeconds, limit });
}

interface Task {
  route: Route;
  /** Parameters of the path as they stand there. */
  given: Record<string, string>;
  caller: Caller;
  context: Context;
}

async function answered(request: Request, task: Task): Promise<Response> {
  const { route, caller, context } = task;
  const body = await receiveBody(request, route);
  try {
    const { pathname, search, searchParams } = new URL(request.url);
    const work = async (): Promise<KeptAnswer> => {
      const params = route.params.safeParse(task.given);
      if (!params.success) throw new AppError("api-unknown", { path: pathname.slice(API_PATH.length) });
      const query = readQuery(route.query, searchParams, context.locale);
      const json = body.sort === "json" && route.json ? readJson(route.json, body.text, context.locale) : null;
      const { translate, now } = context;
      const call: Call<unknown, unknown, unknown> = { params: params.data, query, json, body, caller, translate, now };
      const { status = 200, location, ...answer } = await route.handle(call as Call<never, never, never>);
      checkTold(route, status, answer.body);
      return { status, body: JSON.stringify(answer.body), location: location ?? null };
    };
    const name = route.method === "GET" ? null : requestName(request.headers);
    if (name === null) return respond(await work(), context);
    const hash = hashRequest(request.method, pathname + search, body.hash);
    const named = { keyId: caller.keyId, name, hash, now: context.now };
    const { answer, repeated } = await doOnce(await getPool(), named, () => orProblem(work, context));
    if (repeated) context.headers.set("Idempotency-Replayed", "true");
    return respond(answer, context);
  } finally {
    if (body.path) await rm(body.path, { force: true });
  }
}

/** A fault of the request is an answer too, and is kept as one. */
async function orProblem(work: () => Promise<KeptAnswer>, { translate }: Context): Promise<KeptAnswer> {
  try {
    return await work();
  } catch (error) {
    const { body } = problemOf(error, translate);
    return { status: body.status, body: JSON.stringify(body), location: null };
  }
}

function respond({ status, body, location }: KeptAnswer, { headers, locale }: Context): Response {
  headers.set("Content-Type", status >= 400 ? "application/problem+json" : "application/json");
  headers.set("Content-Language", locale);
  if (location) headers.set("Location", API_PATH + location);
  return new Response(body, { status, headers });
}

function problemResponse(error: unknown, context: Context): Response {
  const { body, headers } = problemOf(error, context.translate);
  for (const [name, value] of Object.entries(headers)) context.headers.set(name, value);
  return respond({ status: body.status, body: JSON.stringify(body), location: null }, context);
}

/** While Lealta is made, an answer that is not what the document says is a fault. */
function checkTold(route: Route, status: number, body: unknown): void {
  if (process.env.NODE_ENV === "production") return;
  const told = route.answers[status];
  if (!told) throw new Error(`${route.id} answers ${status}, of which the document knows nothing`);
  told.schema.parse(JSON.parse(JSON.stringify(body)));
}
