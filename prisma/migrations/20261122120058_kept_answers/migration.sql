-- CreateTable
CREATE TABLE "facts_changed" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "weight" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "facts_changed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_answers" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "day" DATE,
    "took_ms" INTEGER NOT NULL,
    "program" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_answers_pkey" PRIMARY KEY ("key")
);

-- Whatever a figure can be made of tells that it changed, once for each statement, however many rows that wrote.
-- Prisma's engine takes every semicolon for the end of a statement, so the function's own are written as \x3B.
CREATE FUNCTION "note_facts_changed"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  INSERT INTO public.facts_changed (kind) VALUES (TG_TABLE_NAME)\x3B
  RETURN NULL\x3B
END
';

CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "setting" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "accounts" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "contacts" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "products" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "surveys" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "invoices" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "costs" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "subscriptions" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "survey_answers" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "visits" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "acquisition_spend" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "exchange_rates" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "wallet_estimates" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "opportunities" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "opportunity_stages" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "list_events" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "tickets" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "account_references" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "changes" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "cpis" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "cpi_measurements" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "survey_deliveries" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "interviews" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "themes" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "answer_themes" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "fact_extent" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "account_profile" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "account_month" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "segment_month" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "cohort_month" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "health_models" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "account_health" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "fitted_models" FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();

-- Every refresh writes its time there, also one that finds nothing to do. Only the rest of the row is read by figures.
CREATE TRIGGER "facts_came" AFTER INSERT OR DELETE ON "rollup_state"
  FOR EACH ROW EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_changed" AFTER UPDATE ON "rollup_state"
  FOR EACH ROW WHEN ((OLD.horizon, OLD.active_rule, OLD.purchase_days, OLD.time_zone)
    IS DISTINCT FROM (NEW.horizon, NEW.active_rule, NEW.purchase_days, NEW.time_zone))
  EXECUTE FUNCTION "note_facts_changed"();
CREATE TRIGGER "facts_gone" AFTER TRUNCATE ON "rollup_state"
  FOR EACH STATEMENT EXECUTE FUNCTION "note_facts_changed"();
