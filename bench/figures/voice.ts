import { npsGroupSums } from "../../lib/board/nps-groups";
import { courseOf } from "../../lib/board/view";
import { readSums } from "../../lib/metrics/read-sums";
import { requestedPeriods } from "../../lib/metrics/requested-periods";
import { ANSWER_MONTH, answeredIn, type BoardFigure, type Months, monthsOf, tile } from "./board-figure";

const ofQuestion = (question: string, numbers: string) => (months: Months) =>
  `
  SELECT ${ANSWER_MONTH}::text AS key, ARRAY[${numbers}]::float8[] AS numbers
  FROM survey_answers WHERE question = '${question}' AND score IS NOT NULL AND ${answeredIn(months)}
  GROUP BY ${ANSWER_MONTH}`;

const net = "100.0 * (count(*) FILTER (WHERE score >= 9) - count(*) FILTER (WHERE score <= 6)) / count(*)";

export const nps = tile("nps", ofQuestion("nps", `${net}, count(*)`));

export const csat = tile("csat", ofQuestion("csat", "100.0 * count(*) FILTER (WHERE score >= 4) / count(*), count(*)"));

export const ces = tile("ces", ofQuestion("ces", "100.0 * count(*) FILTER (WHERE score >= 5) / count(*), count(*)"));

export const satisfaction10 = tile("satisfaction-10", ofQuestion("satisfaction", "avg(score), count(*)"));

/** The trend with its three groups. */
export const npsGroups: BoardFigure = {
  id: "trend: nps groups",
  async ask(view, scope) {
    const request = { metric: "nps", grain: view.grain, filters: view.filters, scope, ...courseOf(view) };
    const names = npsGroupSums();
    const { groups } = await readSums(request, requestedPeriods(request, view.data.firstMonth), names);
    return new Map(groups.map(({ period, sums }) => [period, names.map((name) => sums[name])]));
  },
  sql: (view) =>
    ofQuestion(
      "nps",
      `count(*) FILTER (WHERE score <= 6), count(*) FILTER (WHERE score IN (7, 8)), count(*) FILTER (WHERE score >= 9)`,
    )(monthsOf(courseOf(view))),
};
