-- AlterTable
ALTER TABLE "account_merges" ADD COLUMN     "scores" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "survivor" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "taken" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "account_merge_moves" DROP CONSTRAINT "account_merge_moves_pkey",
ADD COLUMN     "aside" JSONB,
ADD COLUMN     "import_id" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "account_merge_moves_pkey" PRIMARY KEY ("merge_id", "kind", "row_id", "import_id");

-- CreateTable
CREATE TABLE "data_months" (
    "kind" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "import_id" INTEGER NOT NULL,
    "rows" BIGINT NOT NULL,

    CONSTRAINT "data_months_pkey" PRIMARY KEY ("kind","month","import_id")
);

-- CreateTable
CREATE TABLE "data_checks" (
    "id" TEXT NOT NULL,
    "found" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "took_ms" INTEGER NOT NULL,

    CONSTRAINT "data_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_findings" (
    "check" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "other_id" INTEGER,
    "detail" JSONB NOT NULL,

    CONSTRAINT "data_findings_pkey" PRIMARY KEY ("check","position")
);

-- CreateIndex
CREATE INDEX "account_merge_moves_import_id_idx" ON "account_merge_moves"("import_id");

-- CreateIndex
CREATE INDEX "data_findings_account_id_idx" ON "data_findings"("account_id");

-- CreateIndex
CREATE INDEX "data_findings_other_id_idx" ON "data_findings"("other_id");
