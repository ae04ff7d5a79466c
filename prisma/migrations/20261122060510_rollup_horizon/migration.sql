-- AlterTable
ALTER TABLE "account_profile" ADD COLUMN     "horizon" DATE;

-- Merges objects in order: a key keeps its last value. For "the last answer of each contact" over several months.
CREATE AGGREGATE jsonb_merge (jsonb) (SFUNC = jsonb_concat, STYPE = jsonb, INITCOND = '{}', PARALLEL = SAFE);
