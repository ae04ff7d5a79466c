import { readMonthlySums, readSums, type SumsRead } from "../read-sums";
import { type Period, toPeriod } from "../requested-periods";
import { type EvaluateRequest, GRAINS, type Question, type SumName, type Sums } from "../types";

/** The sums that an analysis reads beside its own facts, by period and group. */
export interface QuestionSums {
  at(period: string, group: string | null): Sums;
  /** The periods and groups in which anything happened. */
  places: readonly { period: string; group: string | null }[];
}

/** @param monthly the sums of each period's months added up, as in a definition that is reckoned by the month */
export async function readQuestionSums(
  question: Question,
  names: readonly SumName[],
  monthly = false,
): Promise<QuestionSums> {
  const request = toRequest(question);
  const read = monthly
    ? await readMonthlySums(request, question.periods, names)
    : await readEachGrain(request, question.periods, names);
  const sums = new Map(read.groups.map((found) => [`${found.period} ${found.group ?? ""}`, found.sums]));
  return {
    at: (period, group) => sums.get(`${period} ${group ?? ""}`) ?? read.nothing,
    places: read.groups.map(({ period, group }) => ({ period, group })),
  };
}

/** The constraints hold the owners of the scope already; passing both narrows nothing further. */
function toRequest({ by, constraints, scope, periods, live }: Question): EvaluateRequest {
  const [first, last] = [periods[0]?.from ?? "", periods.at(-1)?.endMonth ?? ""];
  const filters = Object.fromEntries(constraints);
  return { metric: "", grain: "range", from: first, to: last, by, filters, scope, live };
}

/** An analysis is asked periods of one grain and does not know which; the tables of sums are kept by grain. */
function readEachGrain(
  request: EvaluateRequest,
  periods: readonly Period[],
  names: readonly SumName[],
): Promise<SumsRead> {
  const isOf = (grain: (typeof GRAINS)[number]) => (period: Period) => {
    const named = toPeriod(period.period, grain);
    return named.from === period.from && named.until === period.until && isBegun(period.period, grain);
  };
  const grain = GRAINS.find((candidate) => periods.every(isOf(candidate))) ?? "range";
  return readSums({ ...request, grain }, periods, names);
}

/** Quarters and years begin in certain months. */
function isBegun(period: string, grain: (typeof GRAINS)[number]): boolean {
  const month = Number(period.slice(5, 7)) - 1;
  return grain === "quarter" ? month % 3 === 0 : grain !== "year" || month === 0;
}
