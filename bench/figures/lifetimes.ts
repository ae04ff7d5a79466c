import { tile, told } from "./board-figure";
import { CURVE } from "./kaplan-meier";
import { LIVES } from "./lives";
import { MONEY } from "./money";

/** A tenth less for each year of waiting. */
const LATER = "(ln(1.1::float8) / 12)";

/** The area under the curve of lives to the longest one watched, each month later being worth less, × margin of a month. */
export const lifetimeBySurvival = tile(
  "lifetime-value/by-survival",
  (months) => `WITH ${MONEY(months)}, ${LIVES(months)}, ${CURVE},
  steps AS (
    SELECT period, time, exp(log_share) AS share FROM curve
    UNION ALL SELECT DISTINCT period, 0::float8, 1::float8 FROM curve),
  spans AS (SELECT *, lead(time) OVER (PARTITION BY period ORDER BY time, share DESC) AS next FROM steps),
  areas AS (
    SELECT period, sum(share * (exp(-${LATER} * time) - exp(-${LATER} * next)) / ${LATER}) AS area FROM spans GROUP BY period),
  sizes AS (SELECT period, count(*) AS n FROM lives GROUP BY period)
  ${told(
    "area * (revenue - direct) / customers",
    "sizes.n",
    "areas JOIN sizes USING (period) JOIN money USING (period)",
  )}`,
);
