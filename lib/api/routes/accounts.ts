import { z } from "zod";
import type { AccountScope } from "../../auth/scope";
import { AppError } from "../../errors/app-error";
import { metricAnswer, metricRequest } from "../../metrics/asked/metric";
import { evaluate } from "../../metrics/evaluate";
import { type AccountRow, findAccountRow, listAccountRows } from "../account-rows";
import { type Route, route } from "../route";
import { accountPage, accountTold } from "../told/accounts";
import { filter, limit } from "../told/common";
import { metricTold } from "../told/metrics";
import { metricQuery } from "./metrics";

/** The account of a path. Throws `account-unknown`, also for one that the key's user may not see. */
export async function accountOf(code: string, scope: AccountScope): Promise<AccountRow> {
  const found = await findAccountRow(code, scope);
  if (!found) throw new AppError("account-unknown", { account: code });
  return found;
}

function told({ id: _id, health, healthBefore, lastNps, lastNpsAt, shareOfWallet, mrr, ...rest }: AccountRow) {
  const { contractEnd, lastContactAt, active, openFollowUps, ...account } = rest;
  const contacts = { contractEnd, lastContactAt, openFollowUps };
  const standing = {
    active: active ?? false,
    health,
    healthBefore,
    lastNps,
    lastNpsAt,
    shareOfWallet,
    mrr,
    ...contacts,
  };
  return { ...account, standing };
}

const list = route({
  id: "listAccounts",
  method: "GET",
  path: "/accounts",
  tag: "Accounts",
  summary: "Accounts by code",
  description: "Those that the key's user sees, page by page.",
  scope: "read:accounts",
  query: z.strictObject({
    filter,
    active: z
      .enum(["true", "false"])
      .transform((word) => word === "true")
      .optional()
      .describe("Only those that count as customers now, or only the others."),
    after: z.string().optional().describe("Cursor: nextAfter of the page before."),
    limit,
  }),
  answers: { 200: { description: "A page of accounts.", schema: accountPage } },
  example: { path: "/accounts", query: "filter[segment]=Retail&limit=100" },
  async handle({ query: { limit: most, ...asked }, caller: { scope } }) {
    const found = await listAccountRows({ ...asked, limit: most + 1 }, scope);
    const accounts = found.slice(0, most);
    const nextAfter = found.length > most ? (accounts.at(-1)?.code ?? null) : null;
    return { body: { accounts: accounts.map(told), nextAfter } };
  },
});

const params = z.strictObject({ code: z.string() });

const one = route({
  id: "getAccount",
  method: "GET",
  path: "/accounts/{code}",
  tag: "Accounts",
  summary: "One account and how it stands",
  scope: "read:accounts",
  params,
  answers: { 200: { description: "The account.", schema: accountTold } },
  faults: ["account-unknown"],
  example: { path: "/accounts/A-1001" },
  async handle({ params: { code }, caller: { scope } }) {
    return { body: told(await accountOf(code, scope)) };
  },
});

const figures = route({
  id: "getAccountIndicator",
  method: "GET",
  path: "/accounts/{code}/metrics/{id}",
  tag: "Accounts",
  summary: "Figures of one indicator for one account",
  scope: "read:metrics",
  params: params.extend({ id: z.string() }),
  query: metricQuery,
  answers: { 200: { description: "The figures, by period.", schema: metricTold } },
  faults: ["account-unknown", "metric-unknown", "definition-unknown", "period-invalid", "no-data"],
  example: { path: "/accounts/A-1001/metrics/revenue", query: "grain=quarter" },
  async handle({ params: { code, id }, query, caller: { scope }, now }) {
    const account = await accountOf(code, scope);
    // Figures of one account take milliseconds; kept ones of all accounts would push out those of the boards.
    const request = await metricRequest(id, { ...query, filter: [] }, { scope, live: true });
    const filters = { ...request.filters, account: [String(account.id)] };
    return { body: metricAnswer(await evaluate({ ...request, filters }, now)) };
  },
});

export const accountRoutes: Route[] = [list, one, figures];
