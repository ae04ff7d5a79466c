-- CreateEnum
CREATE TYPE "OpportunityOutcome" AS ENUM ('open', 'won', 'lost', 'no-decision');

-- CreateEnum
CREATE TYPE "ListEventType" AS ENUM ('subscribed', 'unsubscribed', 'bounced', 'complained', 'inactive');

-- CreateEnum
CREATE TYPE "ChangeType" AS ENUM ('product', 'price', 'policy', 'process', 'promotion', 'service');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('up', 'down');

-- CreateEnum
CREATE TYPE "InterviewForm" AS ENUM ('interview', 'call', 'meeting', 'e-mail');

-- AlterTable
ALTER TABLE "products" ADD COLUMN     "category" TEXT,
ADD COLUMN     "import_id" INTEGER,
ADD COLUMN     "line" INTEGER,
ADD COLUMN     "offered" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "invoices" ADD COLUMN     "original_amount" DECIMAL(20,6);

-- AlterTable
ALTER TABLE "costs" ADD COLUMN     "original_amount" DECIMAL(20,6);

-- AlterTable
ALTER TABLE "subscriptions" ADD COLUMN     "original_amount" DECIMAL(20,6);

-- AlterTable
ALTER TABLE "acquisition_spend" ADD COLUMN     "original_amount" DECIMAL(20,6);

-- CreateTable
CREATE TABLE "exchange_rates" (
    "currency" CHAR(3) NOT NULL,
    "month" DATE NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "rate" DECIMAL(20,10) NOT NULL,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "exchange_rates_pkey" PRIMARY KEY ("currency","month")
);

-- CreateTable
CREATE TABLE "wallet_estimates" (
    "account_id" INTEGER NOT NULL,
    "estimated_on" DATE NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "category" TEXT,
    "amount" DECIMAL(20,6),
    "currency" CHAR(3) NOT NULL,
    "original_amount" DECIMAL(20,6),
    "source" TEXT,
    "person" TEXT,
    "rank" INTEGER,
    "brands" INTEGER,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "wallet_estimates_pkey" PRIMARY KEY ("account_id","estimated_on","id")
);

-- CreateTable
CREATE TABLE "opportunities" (
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "account_id" INTEGER,
    "name" TEXT,
    "opened_on" DATE,
    "closed_on" DATE,
    "outcome" "OpportunityOutcome" NOT NULL DEFAULT 'open',
    "stage" TEXT,
    "amount" DECIMAL(20,6),
    "currency" CHAR(3) NOT NULL,
    "original_amount" DECIMAL(20,6),
    "reason" TEXT,
    "competitor" TEXT,
    "product_id" INTEGER,
    "owner" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "opportunities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity_stages" (
    "id" BIGSERIAL NOT NULL,
    "opportunity" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "entered_on" DATE NOT NULL,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "opportunity_stages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_events" (
    "account_id" INTEGER NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "contact" TEXT,
    "list" TEXT,
    "event" "ListEventType" NOT NULL,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "list_events_pkey" PRIMARY KEY ("account_id","happened_at","id")
);

-- CreateTable
CREATE TABLE "tickets" (
    "account_id" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "first_response_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "satisfaction" SMALLINT,
    "category" TEXT,
    "priority" TEXT,
    "contact" TEXT,
    "subject" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "tickets_pkey" PRIMARY KEY ("account_id","opened_at","id")
);

-- CreateTable
CREATE TABLE "account_references" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "willing_on" DATE NOT NULL,
    "validated_on" DATE,
    "validated_by" TEXT,
    "expires_on" DATE,
    "withdrawn_on" DATE,
    "note" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "account_references_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "changes" (
    "id" BIGSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" "ChangeType" NOT NULL,
    "date" DATE NOT NULL,
    "segments" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "plans" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "industries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "channels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "metric" TEXT,
    "expected" TEXT,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cpis" (
    "id" BIGSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT,
    "better" "Direction" NOT NULL,
    "words" TEXT,
    "source" TEXT,
    "paired_metric" TEXT,
    "target" DECIMAL(20,6),
    "steps" JSONB NOT NULL DEFAULT '{}',
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "cpis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cpi_measurements" (
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "cpi" TEXT NOT NULL,
    "account_id" INTEGER,
    "date" DATE NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "n" INTEGER NOT NULL DEFAULT 1,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "cpi_measurements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_deliveries" (
    "account_id" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "survey_id" INTEGER,
    "channel" TEXT,
    "contact" TEXT,
    "delivered" BOOLEAN NOT NULL DEFAULT true,
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "survey_deliveries_pkey" PRIMARY KEY ("account_id","sent_at","id")
);

-- CreateTable
CREATE TABLE "interviews" (
    "account_id" INTEGER NOT NULL,
    "held_at" TIMESTAMPTZ(3) NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "external_id" TEXT,
    "form" "InterviewForm" NOT NULL DEFAULT 'interview',
    "person" TEXT,
    "contact" TEXT,
    "learned" TEXT,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "import_id" INTEGER,
    "line" INTEGER,

    CONSTRAINT "interviews_pkey" PRIMARY KEY ("account_id","held_at","id")
);

-- CreateTable
CREATE TABLE "themes" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "themes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_keywords" (
    "id" SERIAL NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "keyword" TEXT NOT NULL,
    "language" TEXT,

    CONSTRAINT "theme_keywords_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_themes" (
    "account_id" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_id" BIGINT NOT NULL,
    "theme_id" INTEGER NOT NULL,
    "by_hand" BOOLEAN NOT NULL,

    CONSTRAINT "answer_themes_pkey" PRIMARY KEY ("account_id","answered_at","answer_id","theme_id","by_hand")
);

-- CreateTable
CREATE TABLE "health_models" (
    "version" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "weights" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,

    CONSTRAINT "health_models_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "account_health" (
    "account_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "score" DECIMAL(7,4),
    "parts" JSONB NOT NULL,

    CONSTRAINT "account_health_pkey" PRIMARY KEY ("account_id","month","version")
);

-- CreateTable
CREATE TABLE "practice_answers" (
    "id" SERIAL NOT NULL,
    "question" SMALLINT NOT NULL,
    "answered_on" DATE NOT NULL,
    "score" SMALLINT,
    "words" TEXT,
    "answered_by" TEXT,

    CONSTRAINT "practice_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exchange_rates_id_key" ON "exchange_rates"("id");

-- CreateIndex
CREATE INDEX "wallet_estimates_import_id_idx" ON "wallet_estimates" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "wallet_estimates_external_id_account_id_key" ON "wallet_estimates"("external_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "opportunities_external_id_key" ON "opportunities"("external_id");

-- CreateIndex
CREATE INDEX "opportunities_account_id_idx" ON "opportunities"("account_id");

-- CreateIndex
CREATE INDEX "opportunities_closed_on_idx" ON "opportunities"("closed_on");

-- CreateIndex
CREATE INDEX "opportunities_import_id_idx" ON "opportunities" USING BRIN ("import_id");

-- CreateIndex
CREATE INDEX "opportunity_stages_import_id_idx" ON "opportunity_stages" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "opportunity_stages_opportunity_stage_entered_on_key" ON "opportunity_stages"("opportunity", "stage", "entered_on");

-- CreateIndex
CREATE INDEX "list_events_import_id_idx" ON "list_events" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "list_events_external_id_account_id_key" ON "list_events"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "tickets_import_id_idx" ON "tickets" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "tickets_external_id_account_id_key" ON "tickets"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "account_references_import_id_idx" ON "account_references" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_references_external_id_account_id_key" ON "account_references"("external_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "changes_code_key" ON "changes"("code");

-- CreateIndex
CREATE UNIQUE INDEX "cpis_code_key" ON "cpis"("code");

-- CreateIndex
CREATE UNIQUE INDEX "cpi_measurements_external_id_key" ON "cpi_measurements"("external_id");

-- CreateIndex
CREATE INDEX "cpi_measurements_cpi_date_idx" ON "cpi_measurements"("cpi", "date");

-- CreateIndex
CREATE INDEX "cpi_measurements_account_id_idx" ON "cpi_measurements"("account_id");

-- CreateIndex
CREATE INDEX "cpi_measurements_import_id_idx" ON "cpi_measurements" USING BRIN ("import_id");

-- CreateIndex
CREATE INDEX "survey_deliveries_import_id_idx" ON "survey_deliveries" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_deliveries_external_id_account_id_key" ON "survey_deliveries"("external_id", "account_id");

-- CreateIndex
CREATE INDEX "interviews_import_id_idx" ON "interviews" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "interviews_external_id_account_id_key" ON "interviews"("external_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "themes_code_key" ON "themes"("code");

-- CreateIndex
CREATE UNIQUE INDEX "theme_keywords_theme_id_keyword_language_key" ON "theme_keywords"("theme_id", "keyword", "language");

-- CreateIndex
CREATE INDEX "answer_themes_theme_id_idx" ON "answer_themes"("theme_id");

-- CreateIndex
CREATE INDEX "account_health_month_idx" ON "account_health"("month");

-- CreateIndex
CREATE UNIQUE INDEX "practice_answers_question_answered_on_key" ON "practice_answers"("question", "answered_on");

-- AddForeignKey
ALTER TABLE "wallet_estimates" ADD CONSTRAINT "wallet_estimates_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "list_events" ADD CONSTRAINT "list_events_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_references" ADD CONSTRAINT "account_references_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cpi_measurements" ADD CONSTRAINT "cpi_measurements_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_deliveries" ADD CONSTRAINT "survey_deliveries_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "survey_deliveries" ADD CONSTRAINT "survey_deliveries_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "surveys"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "interviews" ADD CONSTRAINT "interviews_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "theme_keywords" ADD CONSTRAINT "theme_keywords_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "answer_themes" ADD CONSTRAINT "answer_themes_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_health" ADD CONSTRAINT "account_health_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
