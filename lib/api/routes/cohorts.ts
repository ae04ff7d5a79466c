import { z } from "zod";
import { answerCohorts } from "../../metrics/asked/cohorts";
import { COHORT_CELLS, COHORT_ROWS } from "../../metrics/cohorts/types";
import { parseFilters } from "../../metrics/parse-filters";
import { survivalCurves } from "../../metrics/retention/survival-curves";
import { DIMENSIONS } from "../../metrics/types";
import { addMonths } from "../../time/periods";
import { type Route, route } from "../route";
import { cohortCustomersTold, cohortGridTold, cohortPairTold, survivalTold } from "../told/cohorts";
import { day, filter, filterWords, limit, month } from "../told/common";

const gridQuery = z.strictObject({
  by: z.enum(COHORT_ROWS).default("month").describe("What makes a row."),
  cell: z.enum(COHORT_CELLS).default("active").describe("What a cell shows."),
  from: month.optional().describe("First month of acquisition, YYYY-MM."),
  to: month.optional().describe("Last month of acquisition, YYYY-MM."),
  filter,
});

const age = z.coerce.number().int().min(0).max(1_200).describe("Months since acquisition.");

const grid = route({
  id: "getCohorts",
  method: "GET",
  path: "/cohorts",
  tag: "Indicators",
  summary: "The grid of cohorts",
  scope: "read:metrics",
  query: gridQuery.extend({ ages: age.optional().describe("Highest age to tell, in months.") }),
  answers: { 200: { description: "Row by row, age by age.", schema: cohortGridTold } },
  faults: ["no-data", "period-invalid", "answer-awaited"],
  example: { path: "/cohorts", query: "by=quarter&cell=revenue&ages=12" },
  async handle({ query: { filter: chosen, ...asked }, caller: { scope }, now }) {
    const options = { ...asked, filter: filterWords(chosen), age: 0, limit: 0 };
    return { body: await answerCohorts(options, { scope }, now) };
  },
});

const pair = route({
  id: "compareCohorts",
  method: "GET",
  path: "/cohorts/comparison",
  tag: "Indicators",
  summary: "Two rows of the grid against each other",
  scope: "read:metrics",
  query: gridQuery.extend({
    first: z.string().describe("A row, as the grid names it; a period also as YYYY-MM."),
    second: z.string().describe("The other."),
  }),
  answers: { 200: { description: "Age by age, with the difference.", schema: cohortPairTold } },
  faults: ["cohort-unknown", "no-data", "period-invalid", "answer-awaited"],
  example: { path: "/cohorts/comparison", query: "first=2025-01&second=2025-02" },
  async handle({ query: { filter: chosen, first, second, ...asked }, caller: { scope }, now }) {
    const options = { ...asked, filter: filterWords(chosen), compare: [first, second], age: 0, limit: 0 };
    return { body: await answerCohorts(options, { scope }, now) };
  },
});

const customers = route({
  id: "listCohortCustomers",
  method: "GET",
  path: "/cohorts/customers",
  tag: "Indicators",
  summary: "The customers behind a cell of the grid",
  scope: "read:metrics",
  query: gridQuery.extend({
    cohort: z.string().describe("The row, as the grid names it; a period also as YYYY-MM."),
    age: age.default(0),
    limit,
  }),
  answers: { 200: { description: "The customers, each with its part.", schema: cohortCustomersTold } },
  faults: ["cohort-unknown", "no-data", "period-invalid"],
  example: { path: "/cohorts/customers", query: "cohort=2025-01&age=6" },
  async handle({ query: { filter: chosen, cohort, ...asked }, caller: { scope }, now }) {
    const options = { ...asked, filter: filterWords(chosen), customers: cohort };
    return { body: await answerCohorts(options, { scope }, now) };
  },
});

const survival = route({
  id: "getSurvival",
  method: "GET",
  path: "/survival",
  tag: "Indicators",
  summary: "How long customers stay",
  description: "The share still there by time since their first contract or purchase: curves of Kaplan and Meier.",
  scope: "read:metrics",
  query: z.strictObject({
    by: z.enum(DIMENSIONS).optional().describe("One curve for each value."),
    unit: z.enum(["day", "month", "year"]).default("month").describe("What time is counted in."),
    from: month.optional().describe("Acquired in this month or later, YYYY-MM."),
    to: month.optional().describe("Acquired in this month or before, YYYY-MM."),
    until: day.optional().describe("Watched up to this day; the last one known unless given."),
    filter,
  }),
  answers: { 200: { description: "One curve for each group.", schema: survivalTold } },
  faults: ["no-data", "answer-awaited"],
  example: { path: "/survival", query: "by=plan&unit=month" },
  async handle({ query: { from, to, filter: chosen, ...asked }, caller: { scope }, now }) {
    const acquired = { from: from ?? null, until: to ? addMonths(to, 1) : null };
    const filters = parseFilters(filterWords(chosen));
    return { body: await survivalCurves({ ...asked, acquired, filters, scope, now }) };
  },
});

export const cohortRoutes: Route[] = [grid, pair, customers, survival];
