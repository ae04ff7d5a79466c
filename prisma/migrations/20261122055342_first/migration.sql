-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'executive', 'csm');

-- CreateEnum
CREATE TYPE "ActiveRule" AS ENUM ('contract', 'purchase');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('running', 'committed', 'failed', 'undone');

-- CreateEnum
CREATE TYPE "SurveyQuestion" AS ENUM ('nps', 'csat', 'ces', 'satisfaction');

-- CreateTable
CREATE TABLE "setting" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "currency" CHAR(3) NOT NULL DEFAULT 'EUR',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "active_rule" "ActiveRule",
    "purchase_days" INTEGER NOT NULL DEFAULT 365,
    "csm_sees_all" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "role" "Role" NOT NULL,
    "owner_alias" TEXT,
    "locale" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_links" (
    "token_hash" TEXT NOT NULL,
    "user_id" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_failures" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" INTEGER,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB,
    "address" TEXT,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "segment" TEXT,
    "industry" TEXT,
    "region" TEXT,
    "plan" TEXT,
    "owner" TEXT,
    "channel" TEXT,
    "customer_since" DATE,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "import_id" INTEGER,
    "line" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "products" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "surveys" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "surveys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "name" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "role" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "invoices" (
    "account_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "amount" DECIMAL(20,6) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "quantity" DECIMAL(20,6),
    "order_number" TEXT,
    "product_id" INTEGER,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "invoices_pkey" PRIMARY KEY ("account_id","date","id")
);

-- CreateTable
CREATE TABLE "costs" (
    "account_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "amount" DECIMAL(20,6) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "category" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "costs_pkey" PRIMARY KEY ("account_id","date","id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "start_date" DATE NOT NULL,
    "end_date" DATE,
    "amount" DECIMAL(20,6) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "interval_months" SMALLINT NOT NULL,
    "product_id" INTEGER,
    "end_reason" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "survey_answers" (
    "account_id" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "question" "SurveyQuestion" NOT NULL,
    "score" SMALLINT,
    "comment" TEXT,
    "contact" TEXT,
    "survey_id" INTEGER,
    "channel" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "survey_answers_pkey" PRIMARY KEY ("account_id","answered_at","id")
);

-- CreateTable
CREATE TABLE "visits" (
    "account_id" INTEGER NOT NULL,
    "visited_at" TIMESTAMPTZ(3) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "contact" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("account_id","visited_at","id")
);

-- CreateTable
CREATE TABLE "acquisition_spend" (
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "date" DATE NOT NULL,
    "amount" DECIMAL(20,6) NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "channel" TEXT,
    "segment" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "acquisition_spend_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_bytes" BIGINT NOT NULL,
    "status" "ImportStatus" NOT NULL,
    "reading" JSONB NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "progress" JSONB,
    "error" JSONB,
    "user_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rejects" (
    "import_id" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "cells" TEXT[],

    CONSTRAINT "import_rejects_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "overwritten" (
    "account_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "row_id" BIGINT NOT NULL,
    "import_id" INTEGER NOT NULL,
    "prior" JSONB NOT NULL,

    CONSTRAINT "overwritten_pkey" PRIMARY KEY ("account_id","kind","row_id","import_id")
);

-- CreateTable
CREATE TABLE "fact_extent" (
    "kind" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,

    CONSTRAINT "fact_extent_pkey" PRIMARY KEY ("kind")
);

-- CreateTable
CREATE TABLE "rollup_mark" (
    "account_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,

    CONSTRAINT "rollup_mark_pkey" PRIMARY KEY ("account_id","month")
);

-- CreateTable
CREATE TABLE "rollup_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "horizon" DATE,
    "active_rule" "ActiveRule" NOT NULL,
    "purchase_days" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,
    "refreshed_at" TIMESTAMPTZ(3),

    CONSTRAINT "rollup_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_profile" (
    "account_id" INTEGER NOT NULL,
    "segment" TEXT NOT NULL DEFAULT '',
    "industry" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "owner" TEXT NOT NULL DEFAULT '',
    "channel" TEXT NOT NULL DEFAULT '',
    "first_active" DATE,

    CONSTRAINT "account_profile_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "account_month" (
    "account_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "facts" INTEGER NOT NULL DEFAULT 0,
    "revenue" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "revenue_gross" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "order_value_sq" DECIMAL(40,6) NOT NULL DEFAULT 0,
    "first_purchase" DATE,
    "last_purchase" DATE,
    "cost" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "nps_promoters" INTEGER NOT NULL DEFAULT 0,
    "nps_passives" INTEGER NOT NULL DEFAULT 0,
    "nps_detractors" INTEGER NOT NULL DEFAULT 0,
    "nps_sum" INTEGER NOT NULL DEFAULT 0,
    "nps_last" JSONB,
    "csat_answers" INTEGER NOT NULL DEFAULT 0,
    "csat_satisfied" INTEGER NOT NULL DEFAULT 0,
    "csat_sum" INTEGER NOT NULL DEFAULT 0,
    "csat_sum_sq" INTEGER NOT NULL DEFAULT 0,
    "ces_answers" INTEGER NOT NULL DEFAULT 0,
    "ces_easy" INTEGER NOT NULL DEFAULT 0,
    "ces_sum" INTEGER NOT NULL DEFAULT 0,
    "ces_sum_sq" INTEGER NOT NULL DEFAULT 0,
    "satisfaction_answers" INTEGER NOT NULL DEFAULT 0,
    "satisfaction_sum" INTEGER NOT NULL DEFAULT 0,
    "satisfaction_sum_sq" INTEGER NOT NULL DEFAULT 0,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "active_start" BOOLEAN NOT NULL DEFAULT false,
    "active_any" BOOLEAN NOT NULL DEFAULT false,
    "active_end" BOOLEAN NOT NULL DEFAULT false,
    "mrr_start" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_end" DECIMAL(26,6) NOT NULL DEFAULT 0,

    CONSTRAINT "account_month_pkey" PRIMARY KEY ("account_id","month")
);

-- CreateTable
CREATE TABLE "segment_month" (
    "grain" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "period" DATE NOT NULL,
    "accounts" BIGINT NOT NULL DEFAULT 0,
    "acquired" BIGINT NOT NULL DEFAULT 0,
    "revenue" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "revenue_gross" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "revenue_sq" DECIMAL(40,6) NOT NULL DEFAULT 0,
    "buyers" BIGINT NOT NULL DEFAULT 0,
    "repeaters" BIGINT NOT NULL DEFAULT 0,
    "orders" BIGINT NOT NULL DEFAULT 0,
    "orders_sq" BIGINT NOT NULL DEFAULT 0,
    "order_value_sq" DECIMAL(40,6) NOT NULL DEFAULT 0,
    "cost" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "customers_start" BIGINT NOT NULL DEFAULT 0,
    "customers_end" BIGINT NOT NULL DEFAULT 0,
    "customers_lost" BIGINT NOT NULL DEFAULT 0,
    "customers_new" BIGINT NOT NULL DEFAULT 0,
    "customers_returned" BIGINT NOT NULL DEFAULT 0,
    "customers_passing" BIGINT NOT NULL DEFAULT 0,
    "customers_active" BIGINT NOT NULL DEFAULT 0,
    "mrr_start" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_end" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_new" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_expansion" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_contraction" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_churned" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_reactivated" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "nps_promoters" BIGINT NOT NULL DEFAULT 0,
    "nps_passives" BIGINT NOT NULL DEFAULT 0,
    "nps_detractors" BIGINT NOT NULL DEFAULT 0,
    "nps_contact_promoters" BIGINT NOT NULL DEFAULT 0,
    "nps_contact_passives" BIGINT NOT NULL DEFAULT 0,
    "nps_contact_detractors" BIGINT NOT NULL DEFAULT 0,
    "nps_account_promoters" BIGINT NOT NULL DEFAULT 0,
    "nps_account_passives" BIGINT NOT NULL DEFAULT 0,
    "nps_account_detractors" BIGINT NOT NULL DEFAULT 0,
    "nps_weight" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "nps_weight_sq" DECIMAL(40,6) NOT NULL DEFAULT 0,
    "nps_weight_promoters" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "nps_weight_detractors" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "csat_answers" BIGINT NOT NULL DEFAULT 0,
    "csat_satisfied" BIGINT NOT NULL DEFAULT 0,
    "csat_sum" BIGINT NOT NULL DEFAULT 0,
    "csat_sum_sq" BIGINT NOT NULL DEFAULT 0,
    "ces_answers" BIGINT NOT NULL DEFAULT 0,
    "ces_easy" BIGINT NOT NULL DEFAULT 0,
    "ces_sum" BIGINT NOT NULL DEFAULT 0,
    "ces_sum_sq" BIGINT NOT NULL DEFAULT 0,
    "satisfaction_answers" BIGINT NOT NULL DEFAULT 0,
    "satisfaction_sum" BIGINT NOT NULL DEFAULT 0,
    "satisfaction_sum_sq" BIGINT NOT NULL DEFAULT 0,
    "visits" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "segment_month_pkey" PRIMARY KEY ("grain","dimension","value","period")
);

-- CreateTable
CREATE TABLE "cohort_month" (
    "dimension" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "cohort" DATE NOT NULL,
    "period" DATE NOT NULL,
    "accounts" BIGINT NOT NULL DEFAULT 0,
    "acquired" BIGINT NOT NULL DEFAULT 0,
    "revenue" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "revenue_gross" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "revenue_sq" DECIMAL(40,6) NOT NULL DEFAULT 0,
    "buyers" BIGINT NOT NULL DEFAULT 0,
    "repeaters" BIGINT NOT NULL DEFAULT 0,
    "orders" BIGINT NOT NULL DEFAULT 0,
    "orders_sq" BIGINT NOT NULL DEFAULT 0,
    "order_value_sq" DECIMAL(40,6) NOT NULL DEFAULT 0,
    "cost" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "customers_start" BIGINT NOT NULL DEFAULT 0,
    "customers_end" BIGINT NOT NULL DEFAULT 0,
    "customers_lost" BIGINT NOT NULL DEFAULT 0,
    "customers_new" BIGINT NOT NULL DEFAULT 0,
    "customers_returned" BIGINT NOT NULL DEFAULT 0,
    "customers_passing" BIGINT NOT NULL DEFAULT 0,
    "customers_active" BIGINT NOT NULL DEFAULT 0,
    "mrr_start" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_end" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_new" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_expansion" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_contraction" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_churned" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "mrr_reactivated" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "nps_promoters" BIGINT NOT NULL DEFAULT 0,
    "nps_passives" BIGINT NOT NULL DEFAULT 0,
    "nps_detractors" BIGINT NOT NULL DEFAULT 0,
    "nps_contact_promoters" BIGINT NOT NULL DEFAULT 0,
    "nps_contact_passives" BIGINT NOT NULL DEFAULT 0,
    "nps_contact_detractors" BIGINT NOT NULL DEFAULT 0,
    "nps_account_promoters" BIGINT NOT NULL DEFAULT 0,
    "nps_account_passives" BIGINT NOT NULL DEFAULT 0,
    "nps_account_detractors" BIGINT NOT NULL DEFAULT 0,
    "nps_weight" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "nps_weight_sq" DECIMAL(40,6) NOT NULL DEFAULT 0,
    "nps_weight_promoters" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "nps_weight_detractors" DECIMAL(26,6) NOT NULL DEFAULT 0,
    "csat_answers" BIGINT NOT NULL DEFAULT 0,
    "csat_satisfied" BIGINT NOT NULL DEFAULT 0,
    "csat_sum" BIGINT NOT NULL DEFAULT 0,
    "csat_sum_sq" BIGINT NOT NULL DEFAULT 0,
    "ces_answers" BIGINT NOT NULL DEFAULT 0,
    "ces_easy" BIGINT NOT NULL DEFAULT 0,
    "ces_sum" BIGINT NOT NULL DEFAULT 0,
    "ces_sum_sq" BIGINT NOT NULL DEFAULT 0,
    "satisfaction_answers" BIGINT NOT NULL DEFAULT 0,
    "satisfaction_sum" BIGINT NOT NULL DEFAULT 0,
    "satisfaction_sum_sq" BIGINT NOT NULL DEFAULT 0,
    "visits" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "cohort_month_pkey" PRIMARY KEY ("dimension","value","cohort","period")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "users_owner_alias_key" ON "users"("owner_alias");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_failures_key_at_idx" ON "sign_in_failures"("key", "at");

-- CreateIndex
CREATE INDEX "audit_log_at_idx" ON "audit_log"("at");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_code_key" ON "accounts"("code");

-- CreateIndex
CREATE INDEX "accounts_owner_idx" ON "accounts"("owner");

-- CreateIndex
CREATE INDEX "accounts_import_id_idx" ON "accounts"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "products_code_key" ON "products"("code");

-- CreateIndex
CREATE UNIQUE INDEX "surveys_code_key" ON "surveys"("code");

-- CreateIndex
CREATE INDEX "contacts_import_id_idx" ON "contacts" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_external_id_account_id_key" ON "contacts"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "invoices_import_id_idx" ON "invoices" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoices_external_id_account_id_key" ON "invoices"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "costs_import_id_idx" ON "costs" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "costs_external_id_account_id_key" ON "costs"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "subscriptions_import_id_idx" ON "subscriptions" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_external_id_account_id_key" ON "subscriptions"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "survey_answers_import_id_idx" ON "survey_answers" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_answers_external_id_account_id_key" ON "survey_answers"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "visits_import_id_idx" ON "visits" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "visits_external_id_account_id_key" ON "visits"("external_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "acquisition_spend_external_id_key" ON "acquisition_spend"("external_id");

-- CreateIndex
CREATE INDEX "acquisition_spend_date_idx" ON "acquisition_spend"("date");

-- CreateIndex
CREATE INDEX "acquisition_spend_import_id_idx" ON "acquisition_spend" USING BRIN ("import_id");

-- CreateIndex
CREATE INDEX "imports_kind_file_hash_idx" ON "imports"("kind", "file_hash");

-- CreateIndex
CREATE INDEX "overwritten_import_id_idx" ON "overwritten"("import_id");

-- CreateIndex
CREATE INDEX "account_profile_owner_idx" ON "account_profile"("owner");

-- CreateIndex
CREATE INDEX "account_month_month_idx" ON "account_month"("month");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "costs" ADD CONSTRAINT "costs_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "surveys"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_rejects" ADD CONSTRAINT "import_rejects_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
