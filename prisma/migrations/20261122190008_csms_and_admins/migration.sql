-- CreateEnum
CREATE TYPE "FollowUpReason" AS ENUM ('detractor', 'falling-health', 'contract-end', 'stale-estimate', 'expiring-validation', 'stalled-deal', 'by-hand');

-- CreateEnum
CREATE TYPE "FollowUpResult" AS ENUM ('recovered', 'lost', 'no-answer');

-- CreateEnum
CREATE TYPE "GestureKind" AS ENUM ('credit', 'visit', 'extension');

-- CreateEnum
CREATE TYPE "ImportOrigin" AS ENUM ('file', 'form', 'api', 'folder');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('waiting', 'delivered', 'failed');

-- AlterTable
ALTER TABLE "setting" ADD COLUMN     "definitions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "first_month" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "logo" BYTEA,
ADD COLUMN     "logo_type" TEXT,
ADD COLUMN     "reference_rest" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN     "segment_order" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "oidc_subject" TEXT,
ADD COLUMN     "preferences" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "sees_all" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "successor_id" INTEGER;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "origin" "ImportOrigin" NOT NULL DEFAULT 'file';

-- CreateTable
CREATE TABLE "follow_up_rules" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "reason" "FollowUpReason" NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "condition" JSONB NOT NULL DEFAULT '{}',
    "owner_id" INTEGER,
    "due_hours" INTEGER NOT NULL,
    "steps" TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follow_up_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_ups" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "reason" "FollowUpReason" NOT NULL,
    "rule_id" INTEGER,
    "subject" TEXT NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "title" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by" INTEGER,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "owner_id" INTEGER,
    "taken_at" TIMESTAMPTZ(3),
    "steps" JSONB NOT NULL DEFAULT '[]',
    "outcome" TEXT,
    "result" "FollowUpResult",
    "loss_reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_ups_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "gesture_budgets" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER,
    "kind" "GestureKind" NOT NULL,
    "per_month" DECIMAL(20,6) NOT NULL,

    CONSTRAINT "gesture_budgets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gestures" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "follow_up_id" BIGINT,
    "user_id" INTEGER NOT NULL,
    "kind" "GestureKind" NOT NULL,
    "amount" DECIMAL(20,6) NOT NULL,
    "month" DATE NOT NULL,
    "note" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gestures_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "notes" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "notes_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "account_standing" (
    "account_id" INTEGER NOT NULL,
    "health" DECIMAL(7,4),
    "health_before" DECIMAL(7,4),
    "last_nps" SMALLINT,
    "last_nps_at" TIMESTAMPTZ(3),
    "share_of_wallet" DECIMAL(20,6),
    "mrr" DECIMAL(26,6),
    "contract_end" DATE,
    "last_contact_at" TIMESTAMPTZ(3),
    "active" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL DEFAULT '',
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_standing_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "saved_segments" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_segments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_requests" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "asked_on" DATE NOT NULL,
    "asked_by" INTEGER NOT NULL,
    "prospect" TEXT NOT NULL,
    "note" TEXT,
    "agreed" BOOLEAN,

    CONSTRAINT "reference_requests_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "interview_cadences" (
    "segment" TEXT NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "interview_cadences_pkey" PRIMARY KEY ("segment")
);

-- CreateTable
CREATE TABLE "planned_interviews" (
    "account_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "planned_on" DATE NOT NULL,
    "form" "InterviewForm" NOT NULL DEFAULT 'interview',
    "user_id" INTEGER NOT NULL,
    "contact" TEXT,
    "about" TEXT,
    "held_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "planned_interviews_pkey" PRIMARY KEY ("account_id","id")
);

-- CreateTable
CREATE TABLE "account_merges" (
    "id" SERIAL NOT NULL,
    "merged" JSONB NOT NULL,
    "into_id" INTEGER NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_by" INTEGER,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" INTEGER,

    CONSTRAINT "account_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_merge_moves" (
    "merge_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "row_id" BIGINT NOT NULL,

    CONSTRAINT "account_merge_moves_pkey" PRIMARY KEY ("merge_id","kind","row_id")
);

-- CreateTable
CREATE TABLE "account_aliases" (
    "code" TEXT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "merge_id" INTEGER NOT NULL,

    CONSTRAINT "account_aliases_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "kind" TEXT NOT NULL,
    "shape" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "user_id" INTEGER,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("kind","shape")
);

-- CreateTable
CREATE TABLE "import_schedules" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "folder" TEXT NOT NULL,
    "pattern" TEXT NOT NULL DEFAULT '*',
    "every_minutes" INTEGER NOT NULL DEFAULT 60,
    "create_accounts" BOOLEAN NOT NULL DEFAULT false,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "user_id" INTEGER,
    "looked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_schedules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_schedule_files" (
    "schedule_id" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "import_id" INTEGER,
    "error" JSONB,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_schedule_files_pkey" PRIMARY KEY ("schedule_id","file_name","file_hash")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "api_key_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("api_key_id","key")
);

-- CreateTable
CREATE TABLE "api_usage" (
    "api_key_id" INTEGER NOT NULL,
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "api_usage_pkey" PRIMARY KEY ("api_key_id","minute")
);

-- CreateTable
CREATE TABLE "webhooks" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "events" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "user_id" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" BIGSERIAL NOT NULL,
    "webhook_id" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered" INTEGER,
    "fault" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "follow_ups_owner_id_idx" ON "follow_ups"("owner_id");

-- CreateIndex
CREATE INDEX "follow_ups_account_id_reason_subject_idx" ON "follow_ups"("account_id", "reason", "subject");

-- CreateIndex
CREATE INDEX "gestures_user_id_month_idx" ON "gestures"("user_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "saved_segments_user_id_name_key" ON "saved_segments"("user_id", "name");

-- CreateIndex
CREATE INDEX "planned_interviews_user_id_idx" ON "planned_interviews"("user_id");

-- CreateIndex
CREATE INDEX "account_aliases_account_id_idx" ON "account_aliases"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_schedules_folder_pattern_key" ON "import_schedules"("folder", "pattern");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_prefix_key" ON "api_keys"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_user_id_idx" ON "api_keys"("user_id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_status_next_try_at_idx" ON "webhook_deliveries"("status", "next_try_at");

-- CreateIndex
CREATE INDEX "webhook_deliveries_webhook_id_created_at_idx" ON "webhook_deliveries"("webhook_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "users_oidc_subject_key" ON "users"("oidc_subject");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_standing" ADD CONSTRAINT "account_standing_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reference_requests" ADD CONSTRAINT "reference_requests_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "planned_interviews" ADD CONSTRAINT "planned_interviews_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_merge_moves" ADD CONSTRAINT "account_merge_moves_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "account_merges"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_aliases" ADD CONSTRAINT "account_aliases_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "account_aliases" ADD CONSTRAINT "account_aliases_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "account_merges"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "import_schedule_files" ADD CONSTRAINT "import_schedule_files_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "import_schedules"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_keys"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_usage" ADD CONSTRAINT "api_usage_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_keys"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- One open follow-up for an account and reason, and never a second one of the same subject.
CREATE UNIQUE INDEX "follow_ups_open_key" ON "follow_ups"("account_id", "reason") WHERE "closed_at" IS NULL;

-- The inbox: what is open, by urgency.
CREATE INDEX "follow_ups_open_idx" ON "follow_ups"("due_at", "account_id", "id") WHERE "closed_at" IS NULL;

-- One budget of each kind for a person, and one for everybody else.
CREATE UNIQUE INDEX "gesture_budgets_key" ON "gesture_budgets"("user_id", "kind") NULLS NOT DISTINCT;

-- Only open merges count: one that was undone may be made again.
CREATE INDEX "account_merges_open_idx" ON "account_merges"("into_id") WHERE "undone_at" IS NULL;

ALTER TABLE "setting" ADD CONSTRAINT "setting_first_month_check" CHECK ("first_month" BETWEEN 1 AND 12);
ALTER TABLE "gestures" ADD CONSTRAINT "gestures_amount_check" CHECK ("amount" > 0);
