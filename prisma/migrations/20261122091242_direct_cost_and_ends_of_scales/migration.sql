-- AlterTable
ALTER TABLE "account_month" ADD COLUMN     "ces_high" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "ces_low" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "direct_cost" DECIMAL(26,6) NOT NULL DEFAULT 0,
ADD COLUMN     "satisfaction_high" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "segment_month" ADD COLUMN     "ces_high" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "ces_low" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "direct_cost" DECIMAL(26,6) NOT NULL DEFAULT 0,
ADD COLUMN     "satisfaction_high" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "cohort_month" ADD COLUMN     "direct_cost" DECIMAL(26,6) NOT NULL DEFAULT 0;

-- The new columns are counted from the facts at the next refresh.
INSERT INTO "rollup_mark" ("account_id", "month", "kind") SELECT "id", '0001-01-01', 'accounts' FROM "accounts" ON CONFLICT DO NOTHING;
