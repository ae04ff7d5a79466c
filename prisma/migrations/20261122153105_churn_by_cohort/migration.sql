-- No refresh may write sums while these are added up: the lock is the one that refreshes exclude each other by.
SELECT pg_advisory_xact_lock(7110002);

-- AlterTable
ALTER TABLE "cohort_month" ADD COLUMN     "customers_lost" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "customers_start" BIGINT NOT NULL DEFAULT 0;

-- Refreshes add differences, so the new columns are added up here once from the months that the others were made of.
UPDATE "cohort_month" c SET "customers_start" = f.starts, "customers_lost" = f.lost
FROM (
  SELECT d.dimension, d.value, date_trunc('month', p.first_active)::date AS cohort, m.month AS period,
    count(*) AS starts, count(*) FILTER (WHERE NOT m.active_end) AS lost
  FROM "account_month" m
  JOIN "account_profile" p ON p.account_id = m.account_id AND m.month <= p.horizon
  CROSS JOIN LATERAL (VALUES ('', ''), ('segment', p.segment), ('industry', p.industry), ('region', p.region),
    ('plan', p.plan), ('channel', p.channel)) AS d(dimension, value)
  WHERE m.active_start AND p.first_active IS NOT NULL
  GROUP BY 1, 2, 3, 4) f
WHERE c.dimension = f.dimension AND c.value = f.value AND c.cohort = f.cohort AND c.period = f.period;
