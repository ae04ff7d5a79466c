import { groups, type Months, tile, told } from "./board-figure";

const ended = ({ first, end }: Months) => `ended AS (
    SELECT date_trunc('month', closed_on)::date AS period, *, closed_on - opened_on AS days
    FROM opportunities WHERE outcome <> 'open' AND closed_on >= ${first} AND closed_on < ${end})`;

const endedTile = (metric: string, value: string, n: string, where: string) =>
  tile(metric, (months) => `WITH ${ended(months)} ${told(value, n, `ended WHERE ${where} GROUP BY period`)}`);

const DECIDED = "outcome IN ('won', 'lost')";
const WON = "FILTER (WHERE outcome = 'won')";

export const winRate = endedTile("win-rate", `100.0 * count(*) ${WON} / count(*)`, "count(*)", DECIDED);
export const winRateByValue = endedTile(
  "win-rate/by-value",
  `100.0 * sum(amount) ${WON} / sum(amount)`,
  "count(*)",
  DECIDED,
);
const MEDIAN = "percentile_cont(0.5) WITHIN GROUP (ORDER BY days)";
export const salesCycle = endedTile("sales-cycle", MEDIAN, "count(*)", "outcome = 'won'");

/** Of what was lost, the share that names each. */
const lostBy = (asked: string, named: string) =>
  groups(
    asked,
    (months) => `
    WITH ${ended(months)}
    SELECT period, coalesce(${named}, '') AS name, 100.0 * count(*) / sum(count(*)) OVER (PARTITION BY period) AS value,
      sum(count(*)) OVER (PARTITION BY period) AS n
    FROM ended WHERE outcome = 'lost' GROUP BY period, ${named}`,
  );

export const lossReasonsSales = lostBy("loss-reasons-sales", "reason");
export const lossCompetitors = lostBy("loss-reasons-sales/by-competitor", "competitor");

export const newBusiness = tile(
  "new-business",
  ({ first, end }) => `WITH firsts AS (
    SELECT DISTINCT ON (account_id) date_trunc('month', closed_on)::date AS period, closed_on, amount FROM opportunities
    WHERE outcome = 'won' AND account_id IS NOT NULL ORDER BY account_id, closed_on, id)
  ${told("sum(amount)", "count(*)", `firsts WHERE closed_on >= ${first} AND closed_on < ${end} GROUP BY period`)}`,
);

/** Open at a month's end, whatever became of it since, with the days in its stage, and those in which nine in ten of the won left it. */
const STALLED = ({ cte }: Months) => `${cte},
  stays AS (
    SELECT o.*, s.stage AS at, entered_on,
      coalesce(lead(entered_on) OVER (PARTITION BY o.id ORDER BY entered_on, s.id), closed_on) AS left_on
    FROM opportunities o JOIN opportunity_stages s ON s.opportunity = o.external_id),
  limits AS (
    SELECT at, percentile_cont(0.9) WITHIN GROUP (ORDER BY left_on - entered_on) AS most
    FROM stays WHERE outcome = 'won' GROUP BY at),
  stalled AS (
    SELECT period, stays.* FROM months
    JOIN stays ON entered_on < until AND (left_on IS NULL OR left_on >= until) JOIN limits USING (at)
    WHERE until - entered_on > most)`;

export const stalledPipeline = tile(
  "stalled-pipeline",
  (months) => `WITH ${STALLED(months)} ${told("sum(amount)", "count(*)", "stalled GROUP BY period")}`,
);

export const stalledByStage = groups(
  "stalled-pipeline/by-stage",
  (months) => `
    WITH ${STALLED(months)}
    SELECT period, at AS name, sum(amount) AS value, count(*) AS n FROM stalled GROUP BY period, at`,
);

export const referenceAccounts = tile(
  "reference-accounts",
  ({ cte }) => `WITH ${cte},
  valid AS (
    SELECT DISTINCT period, account_id FROM months
    JOIN account_references ON willing_on < until AND (withdrawn_on IS NULL OR withdrawn_on >= until)
      AND validated_on < until AND (expires_on IS NULL OR expires_on >= until))
  ${told("count(*)", "count(*)", "valid GROUP BY period")}`,
);
