import { z } from "zod";
import { answerAccounts } from "../../metrics/asked/accounts";
import { catalogueAnswer } from "../../metrics/asked/catalogue";
import { metricAnswer, metricRequest } from "../../metrics/asked/metric";
import { evaluate } from "../../metrics/evaluate";
import { DIMENSIONS, GRAINS } from "../../metrics/types";
import { type Route, route } from "../route";
import { filter, filterWords, limit, month } from "../told/common";
import { catalogueEntry, metricAccounts, metricTold } from "../told/metrics";

/** How an indicator can be asked for; the same words as on the command line. */
export const metricQuery = z.strictObject({
  from: month.optional().describe("First month, YYYY-MM; without from and to all months that hold data."),
  to: month.optional().describe("Last month, YYYY-MM."),
  grain: z
    .enum([...GRAINS, "range"])
    .default("month")
    .describe("range: one figure from the first month to the last."),
  definition: z.string().optional().describe("A rival definition, as the catalogue has them."),
  compare: z.string().optional().describe("previous, year-before, or another group as segment=Retail."),
});

const byDimension = metricQuery.extend({
  by: z.enum(DIMENSIONS).optional().describe("One figure for each value."),
  filter,
});

const params = z.strictObject({ id: z.string() });

const figures = route({
  id: "getIndicator",
  method: "GET",
  path: "/metrics/{id}",
  tag: "Indicators",
  summary: "Figures of one indicator",
  description:
    "The same figures as on boards and as `lealta metric` gives, over the accounts that the key's user sees: by period, and by group where asked for, each with its interval and what it rests on.",
  scope: "read:metrics",
  params,
  query: byDimension,
  answers: { 200: { description: "The figures, by period and group.", schema: metricTold } },
  faults: ["metric-unknown", "definition-unknown", "period-invalid", "compare-unknown", "no-data", "answer-awaited"],
  example: { path: "/metrics/nps", query: "from=2026-01&to=2026-06&by=segment" },
  async handle({ params: { id }, query: { filter: chosen, ...asked }, caller, now }) {
    const request = await metricRequest(id, { ...asked, filter: filterWords(chosen) }, { scope: caller.scope });
    return { body: metricAnswer(await evaluate(request, now)) };
  },
});

const accounts = route({
  id: "listAccountsBehindIndicator",
  method: "GET",
  path: "/metrics/{id}/accounts",
  tag: "Indicators",
  summary: "The accounts behind a figure",
  description: "Of the last period asked for, each with its part; the parts add up to the figure.",
  scope: "read:metrics",
  params,
  query: metricQuery.omit({ compare: true }).extend({
    filter,
    group: z.string().optional().describe("Of an indicator that comes in groups of its own: which."),
    limit,
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  answers: { 200: { description: "The accounts, the largest part first.", schema: metricAccounts } },
  faults: ["metric-unknown", "definition-unknown", "period-invalid", "no-data"],
  example: { path: "/metrics/revenue/accounts", query: "from=2026-06&to=2026-06&limit=20" },
  async handle({ params: { id }, query: { filter: chosen, group, limit: most, offset, ...asked }, caller }) {
    const request = await metricRequest(id, { ...asked, filter: filterWords(chosen) }, { scope: caller.scope });
    return { body: await answerAccounts(request, { group, limit: most, offset }) };
  },
});

const list = route({
  id: "listIndicators",
  method: "GET",
  path: "/metrics",
  tag: "Indicators",
  summary: "The catalogue of indicators",
  scope: "read:metrics",
  answers: { 200: { description: "Every indicator with its definitions.", schema: z.array(catalogueEntry) } },
  example: { path: "/metrics" },
  async handle() {
    return { body: catalogueAnswer() };
  },
});

export const metricRoutes: Route[] = [list, figures, accounts];
