import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { noteSeen } from "../audit/seen";
import { requireSession } from "../auth/gate";
import { getDefinition, getMetric } from "../metrics/catalogue";
import { ownGroupsOf } from "../metrics/choosable";
import { CELLS, type CellPart } from "../metrics/cohorts/cells";
import { loadCellRows, loadCohortGrid, loadCohortList } from "../metrics/cohorts/loaders";
import type { CohortGrid } from "../metrics/cohorts/types";
import { dimensionValues } from "../metrics/dimension-values";
import type { FigureRequest } from "../metrics/drill-down";
import { evaluate, evaluateDefinitions } from "../metrics/evaluate";
import { explain } from "../metrics/explain";
import { readFreshness } from "../metrics/freshness";
import { isAnybody } from "../metrics/is-anybody";
import { remember, rememberForNow } from "../metrics/kept/remembered";
import { readStanding } from "../metrics/kept/store";
import { listAccounts } from "../metrics/list-accounts";
import { listRows } from "../metrics/list-rows";
import { readSums, type SumsRead } from "../metrics/read-sums";
import { requestedPeriods, toPeriod } from "../metrics/requested-periods";
import { type BridgeAmounts, MOVEMENTS } from "../metrics/retention/bridge";
import { sumUnit } from "../metrics/sums";
import { DIMENSIONS, type Dimension, type EvaluateRequest, type Evaluation } from "../metrics/types";
import { NO_ACCOUNT } from "../metrics/unlisted";
import { loadSetting } from "../settings/loaders";
import { periodOf } from "../time/periods";
import type { AccountsAnswer, CohortAnswer, GroupedExplanation, RowsAnswer } from "./answers";
import { type BoardQuestion, courseQuestion, periodQuestion } from "./chart-question";
import { type CellChoice, cohortQuestion, type GridChoice } from "./cohort-question";
import { detailFacts } from "./detail-facts";
import { accountParts, explanationAnswer } from "./explanation-answer";
import type { Notation } from "./figure-format";
import { oldestOf } from "./named-table";
import { NPS_GROUPS, npsGroupSums } from "./nps-groups";
import { openBoard } from "./open-board";
import { ownGroupName } from "./own-group-name";
import type { BoardFilters } from "./schema";
import { loadTargetAnswer } from "./target-answer";
import type { BoardDeclaration } from "./types";
import { type BoardView, courseOf } from "./view";
import { dimensionValue, type MetricsTranslate } from "./words";

/** How many accounts a page of a drill-down holds. */
const PAGE = 50;

/** What the address asks a board for, made whole, and why it opens there; null as long as there are no data at all. */
export async function loadOpenBoard(
  address: BoardFilters,
  board?: BoardDeclaration,
): Promise<ReturnType<typeof openBoard>> {
  await requireSession();
  return openBoard(address, await readFreshness(new Date()), board);
}

/** Whether the board's filters, and what the reader may see, leave anybody to speak of. */
export async function loadIsAnybody({ filters }: BoardView): Promise<boolean> {
  const { scope } = await requireSession();
  const asked = { filters, scope };
  return rememberForNow("anybody", asked, () => isAnybody(asked));
}

/** By what figures are written for the reader of this request. */
export async function loadNotation(): Promise<Notation> {
  const [locale, setting] = await Promise.all([getLocale(), loadSetting()]);
  return {
    locale,
    currency: setting?.currency ?? "EUR",
    timeZone: setting?.timeZone ?? "UTC",
    firstMonth: setting?.firstMonth ?? 1,
  };
}

/**
 * Several cards of one page ask for the same figures, and so do others who read the same board; they are worked out once for all
 * of them who may see the same accounts. The key is the request but its scope.
 */
const evaluateOnce = cache(async (key: string): Promise<Evaluation> => {
  const [{ scope }, standing] = await Promise.all([requireSession(), readStanding(new Date())]);
  const asked: EvaluateRequest = { ...(JSON.parse(key) as Omit<EvaluateRequest, "scope">), scope };
  return remember({ what: "figures", asked, standing }, () => evaluate(asked), isOfNow);
});

const isOfNow = ({ stale, pending }: Evaluation) => !stale && !pending;

/** The figures that a chart asks for. */
export function loadFigures(question: BoardQuestion): Promise<Evaluation> {
  return evaluateOnce(JSON.stringify(question));
}

/** An indicator over the course that the board looks back on, by the definition that the board uses. */
export function loadCourse(view: BoardView, metric: string): Promise<Evaluation> {
  return loadFigures(courseQuestion(view, { metric }));
}

/** The dimension by which charts of groups go: the reader's choice, else the first that any account has a value of. */
export async function loadGroupDimension(view: BoardView): Promise<{ by: Dimension; choices: Dimension[] }> {
  const values = await loadChoices();
  const choices = DIMENSIONS.filter((dimension) => values[dimension] !== undefined);
  const wanted = choices.find((dimension) => dimension === view.address.by);
  return { by: wanted ?? choices[0] ?? "segment", choices };
}

/** The recurring revenue of the view's period with its movements, and since when they may be old. */
export async function loadBridge(view: BoardView): Promise<{ amounts: BridgeAmounts; oldSince: string | null }> {
  const { scope } = await requireSession();
  const { grain, filters, period } = view;
  const request = { metric: "recurring-revenue", grain, filters, from: period, to: period, scope };
  const definitions = ["start", ...MOVEMENTS, "standard"];
  const work = () => evaluateDefinitions(request, definitions);
  const evaluations = await rememberForNow("bridge", request, work, (made) => made.every(isOfNow));
  const amounts = evaluations.map(({ definition, rows }) => [
    definition === "standard" ? "end" : definition,
    rows.at(-1)?.value ?? null,
  ]);
  return { amounts: Object.fromEntries(amounts) as BridgeAmounts, oldSince: oldestOf(evaluations) };
}

/** How many promoters, passives and detractors each period of the course counts, by the definition that the board uses. */
export async function loadNpsGroups(view: BoardView): Promise<{ period: string; counts: Record<string, number> }[]> {
  const { scope } = await requireSession();
  const request = { metric: "nps", grain: view.grain, filters: view.filters, scope, ...courseOf(view) };
  const names = npsGroupSums(view.definitions.nps);
  const periods = requestedPeriods(request, view.data.firstMonth);
  const read = () => readSums(request, periods, names);
  const isFresh = ({ oldSince }: SumsRead) => oldSince === null;
  const { groups } = await rememberForNow("nps-groups", { ...request, names }, read, isFresh);
  const found = new Map(groups.map(({ period, sums }) => [period, sums]));
  return periods.map(({ period }) => {
    const sums = found.get(period);
    const counts = names.map((name, index) => [NPS_GROUPS[index], sums?.[name] ?? 0]);
    return { period, counts: Object.fromEntries(counts) };
  });
}

/** As with figures: grid, curves and table ask for the same cohorts. */
const gridOnce = cache((key: string) => loadCohortGrid(JSON.parse(key) as ReturnType<typeof cohortQuestion>));

/** A cohort grid up to the board's period. */
export function loadCohorts(view: BoardView, choice: GridChoice): Promise<CohortGrid> {
  return gridOnce(JSON.stringify(cohortQuestion(view, choice)));
}

/** The customers of one cell of such a grid, from `offset` on. */
export async function loadCohortMembers(view: BoardView, choice: CellChoice, offset: number): Promise<CohortAnswer> {
  const { cohort, age } = choice;
  const { value, total, accounts } = await loadCohortList(
    { ...cohortQuestion(view, choice), cohort, age },
    { limit: PAGE, offset },
  );
  const { unit, numerator, denominator } = CELLS[choice.cell];
  const reached = offset + accounts.length;
  return {
    ...choice,
    unit,
    value,
    parts: { numerator: partUnit(numerator), denominator: partUnit(denominator) },
    total,
    members: accounts,
    next: accounts.length > 0 && reached < total.accounts ? reached : null,
  };
}

function partUnit({ terms: [term] }: CellPart): "money" | "count" {
  return term && sumUnit(term[0]) === "money" ? "money" : "count";
}

/** The values of each dimension that has any, for the filter bar. */
export const loadChoices = cache(async (): Promise<Partial<Record<Dimension, string[]>>> => {
  const { scope } = await requireSession();
  const values = await rememberForNow("choices", scope, () => dimensionValues(scope));
  const filled = DIMENSIONS.filter((dimension) => values[dimension].some((value) => value !== ""));
  return Object.fromEntries(filled.map((dimension) => [dimension, values[dimension]]));
});

/** A figure of the board: an indicator in a period, by the board's definition unless another is named. */
export interface FigureChoice {
  metric: string;
  definition: string | null;
  at: string | null;
  /** A value of the dimension `of` or, without one, of the definition's own groups; null for everybody. */
  group: string | null;
  of: Dimension | null;
  /** Of this account alone; null for everybody. */
  only?: number | null;
}

async function figureRequest(view: BoardView, choice: FigureChoice): Promise<FigureRequest> {
  const { scope } = await requireSession();
  const { metric, group, of, only = null } = choice;
  const definition = choice.definition ?? undefined;
  const ofGroup = of && group !== null ? { ...view.filters, [of]: [group] } : view.filters;
  const filters = only === null ? ofGroup : { ...ofGroup, account: [String(only)] };
  const period = choice.at ?? view.period;
  const question = periodQuestion({ ...view, filters, period }, { metric, definition });
  if (ownGroupsOf(getDefinition(getMetric(metric), question.definition)) === undefined) return { ...question, scope };
  // What comes in groups of its own has no figure of all: the first of them stands for it until one is chosen.
  const first = group === null || of ? (await loadFigures(question)).rows[0]?.group : group;
  return { ...question, scope, group: first ?? null };
}

/** A figure taken apart, in the reader's words. Throws metric-unknown or definition-unknown. */
export async function loadExplanation(view: BoardView, choice: FigureChoice): Promise<GroupedExplanation> {
  const [request, translate, words] = await Promise.all([
    figureRequest(view, choice),
    getTranslations("metrics"),
    getTranslations("boards.details"),
  ]);
  const t = translate as MetricsTranslate;
  const explanation = await explain(request);
  const inUse = view.definitions[choice.metric] ?? "standard";
  const answer = explanationAnswer(explanation, { grain: view.grain, compare: view.compare, inUse, t });
  const isAnalysed = answer.sums.length === 0;
  const parts = accountParts(choice.metric, answer.definition.id);
  const sums = isAnalysed ? detailFacts(answer.row, parts, words) : answer.sums;
  const own = explanation.evaluation.rows.filter(({ group }) => group !== null);
  const groups = own.map((row) => ({ group: row.group ?? "", name: ownGroupName(t, choice.metric, row) }));
  return {
    ...answer,
    sums,
    groups,
    of: choice.of && choice.group !== null ? dimensionValue(t, choice.of, choice.group) : null,
    target: await loadTargetAnswer({ ...request, grain: view.grain }, answer.row),
  };
}

/** The accounts behind a figure, from `offset` on. */
export async function loadAccounts(view: BoardView, choice: FigureChoice, offset: number): Promise<AccountsAnswer> {
  const request = await figureRequest(view, choice);
  const { total, accounts } = await listAccounts(request, { limit: PAGE, offset });
  const reached = offset + accounts.length;
  return {
    total,
    accounts,
    next: accounts.length > 0 && reached < total.accounts ? reached : null,
    parts: accountParts(request.metric, request.definition),
  };
}

/** The rows of one account that a figure rests on; the audit log keeps who was shown them. Throws account-unknown. */
export async function loadRows(view: BoardView, choice: FigureChoice, accountId: number): Promise<RowsAnswer> {
  const { metric, definition, from, scope } = await figureRequest(view, choice);
  const period = toPeriod(periodOf(from, view.grain, view.data.firstMonth), view.grain);
  const answer = await listRows({ metric, definition, accountId, from: period.from, until: period.until, scope });
  if (accountId !== NO_ACCOUNT) await noteSeen([accountId]);
  return answer;
}

/** The rows of one customer behind a cell of a cohort grid; the audit log keeps who was shown them, too. Throws account-unknown. */
export async function loadMemberRows({ cell, age }: CellChoice, accountId: number): Promise<RowsAnswer> {
  const answer = await loadCellRows({ cell, age, accountId });
  await noteSeen([accountId]);
  return answer;
}
