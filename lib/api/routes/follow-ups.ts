import { z } from "zod";
import type { AccountScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { AppError } from "../../errors/app-error";
import { closeFollowUp } from "../../follow-ups/close";
import { getFollowUp, listClosedFollowUps, listOpenFollowUps } from "../../follow-ups/data";
import { takeFollowUp } from "../../follow-ups/hand-over";
import { openByHand } from "../../follow-ups/open-by-hand";
import { tickStep } from "../../follow-ups/tick-step";
import { type FollowUp, REASONS, RESULTS } from "../../follow-ups/types";
import type { Caller } from "../caller";
import { named } from "../named";
import { type Answer, type Route, route } from "../route";
import { instant, limit, words } from "../told/common";
import { followUpPage, followUpTold } from "../told/follow-ups";

/** PostgreSQL's integer ends here. */
const MOST_ID = 2_147_483_647;

function told(found: FollowUp) {
  const { accountId: _id, code, account, accountOwner: _owner, segment: _segment, subject: _subject, ...rest } = found;
  return { ...rest, account: code, accountName: account };
}

const workerOf = ({ userId, name, scope }: Caller) => ({ userId, name, scope });

const params = z.strictObject({ code: z.string(), id: z.string().regex(/^\d{1,18}$/) });

/** The follow-up of a path. Throws `follow-up-unknown`, also for one of an account that the key's user may not see. */
async function followUpOf(path: z.infer<typeof params>, scope: AccountScope): Promise<FollowUp> {
  const found = await getFollowUp(path, scope);
  if (!found) throw new AppError("follow-up-unknown");
  return found;
}

async function answerOf(path: z.infer<typeof params>, scope: AccountScope): Promise<Answer> {
  return { body: told(await followUpOf(path, scope)) };
}

const list = route({
  id: "listFollowUps",
  method: "GET",
  path: "/follow-ups",
  tag: "Follow-ups",
  summary: "Open follow-ups by urgency, or closed ones from the last",
  scope: "read:follow-ups",
  query: z.strictObject({
    status: z.enum(["open", "closed"]).default("open"),
    of: z.enum(["me", "nobody", "anybody"]).default("anybody").describe("Of open ones: whose."),
    reason: z.enum(REASONS).optional(),
    next: z.coerce.number().int().min(0).max(1_000_000).default(0).describe("What the page before ended with."),
    limit,
  }),
  answers: { 200: { description: "A page of them.", schema: followUpPage } },
  example: { path: "/follow-ups", query: "of=me&limit=20" },
  async handle({ query: { status, of, reason, next: offset, limit: most }, caller: { scope, userId } }) {
    const page = { reason, limit: most + 1, offset };
    const found =
      status === "open"
        ? await listOpenFollowUps(scope, { ...page, of: of === "me" ? { userId } : of })
        : await listClosedFollowUps(scope, page);
    const next = found.length > most ? offset + most : null;
    return { body: { followUps: found.slice(0, most).map(told), next } };
  },
});

const one = route({
  id: "getFollowUp",
  method: "GET",
  path: "/accounts/{code}/follow-ups/{id}",
  tag: "Follow-ups",
  summary: "One follow-up",
  scope: "read:follow-ups",
  params,
  answers: { 200: { description: "The follow-up.", schema: followUpTold } },
  faults: ["follow-up-unknown"],
  example: { path: "/accounts/A-1001/follow-ups/17" },
  handle: ({ params: path, caller: { scope } }) => answerOf(path, scope),
});

const opening = z
  .strictObject({
    title: words(200).min(1),
    note: words(4_000).nullish(),
    dueAt: instant,
    ownerId: z.int().positive().max(MOST_ID).nullish().describe("users.id of whom it is for; null: nobody yet."),
  })
  .register(named, { id: "FollowUpToOpen" });

const open = route({
  id: "openFollowUp",
  method: "POST",
  path: "/accounts/{code}/follow-ups",
  tag: "Follow-ups",
  summary: "Open a follow-up by hand",
  description: "An account has one open follow-up of a reason.",
  scope: "write:follow-ups",
  params: z.strictObject({ code: z.string() }),
  json: opening,
  answers: { 201: { description: "It is open.", schema: followUpTold } },
  faults: ["account-unknown", "follow-up-open", "follow-up-person"],
  example: {
    path: "/accounts/A-1001/follow-ups",
    json: { title: "Call about the renewal", dueAt: "2026-12-01T12:00:00Z" },
  },
  async handle({ params: { code }, json: { title, note = null, dueAt, ownerId = null }, caller, now }) {
    const draft = { code, title, note: note || null, dueAt: new Date(dueAt), ownerId };
    const { id } = await openByHand(await getPool(), draft, workerOf(caller), caller.actor, now);
    const { body } = await answerOf({ code, id }, caller.scope);
    return { status: 201, body, location: `/accounts/${encodeURIComponent(code)}/follow-ups/${id}` };
  },
});

const seen = {
  version: z.int().nullish().describe("Which version was seen; an older one is refused. Null: whatever it is by now."),
};
const taking = z.strictObject(seen).register(named, { id: "Seen" });

const take = route({
  id: "takeFollowUp",
  method: "POST",
  path: "/accounts/{code}/follow-ups/{id}/take",
  tag: "Follow-ups",
  summary: "Take a follow-up",
  description: "From then on it is the key's user's.",
  scope: "write:follow-ups",
  params,
  json: taking,
  answers: { 200: { description: "It is taken.", schema: followUpTold } },
  faults: ["follow-up-unknown", "follow-up-closed", "follow-up-taken"],
  example: { path: "/accounts/A-1001/follow-ups/17/take", json: { version: 1 } },
  async handle({ params: path, json: { version = null }, caller, now }) {
    const { accountId, id } = await followUpOf(path, caller.scope);
    await takeFollowUp(await getPool(), { accountId, id, version }, workerOf(caller), caller.actor, now);
    return answerOf(path, caller.scope);
  },
});

const ticking = z
  .strictObject({ index: z.int().min(0).describe("Counted from 0."), done: z.boolean().default(true) })
  .register(named, { id: "StepTicked" });

const tick = route({
  id: "tickStep",
  method: "POST",
  path: "/accounts/{code}/follow-ups/{id}/steps",
  tag: "Follow-ups",
  summary: "Say of a step that it is done, or not after all",
  scope: "write:follow-ups",
  params,
  json: ticking,
  answers: { 200: { description: "The follow-up with its steps.", schema: followUpTold } },
  faults: ["follow-up-unknown", "follow-up-closed", "follow-up-step"],
  example: { path: "/accounts/A-1001/follow-ups/17/steps", json: { index: 0, done: true } },
  async handle({ params: path, json: step, caller, now }) {
    const { accountId, id } = await followUpOf(path, caller.scope);
    await tickStep(await getPool(), { accountId, id, version: null }, step, workerOf(caller), caller.actor, now);
    return answerOf(path, caller.scope);
  },
});

const closing = z
  .strictObject({
    ...seen,
    result: z.enum(RESULTS),
    outcome: words(4_000).nullish().describe("What came of it, in words."),
    lossReason: words(200).nullish().describe("Of a lost one: why."),
  })
  .register(named, { id: "FollowUpToClose" });

const close = route({
  id: "closeFollowUp",
  method: "POST",
  path: "/accounts/{code}/follow-ups/{id}/close",
  tag: "Follow-ups",
  summary: "Close a follow-up with its result",
  description: "Of two who do it at once one does, and the other is told who.",
  scope: "write:follow-ups",
  params,
  json: closing,
  answers: { 200: { description: "It is closed.", schema: followUpTold } },
  faults: ["follow-up-unknown", "follow-up-closed", "follow-up-changed", "follow-up-loss"],
  example: {
    path: "/accounts/A-1001/follow-ups/17/close",
    json: { result: "recovered", outcome: "New contact named." },
  },
  async handle({ params: path, json: { version = null, result, outcome, lossReason }, caller, now }) {
    const { accountId, id } = await followUpOf(path, caller.scope);
    const done = { result, outcome: outcome || null, lossReason: lossReason || null, contact: null };
    await closeFollowUp(await getPool(), { accountId, id, version }, done, workerOf(caller), caller.actor, now);
    return answerOf(path, caller.scope);
  },
});

export const followUpRoutes: Route[] = [list, one, open, take, tick, close];
