-- AlterTable
ALTER TABLE "import_schedules" ADD COLUMN     "error" JSONB;

-- AlterTable
ALTER TABLE "import_schedule_files" ADD COLUMN     "changed_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "file_bytes" BIGINT NOT NULL,
ADD COLUMN     "request_key" TEXT;

-- Imports by what asked for them, by the one whose refused rows they took, and without what was typed in by hand.
CREATE INDEX "imports_request_key_idx" ON "imports" (("reading"->>'requestKey'));
CREATE INDEX "imports_refused_of_idx" ON "imports" ((("reading"->>'refusedOf')::int));
CREATE INDEX "imports_not_by_hand_idx" ON "imports" ("id" DESC) WHERE "origin" <> 'form';
