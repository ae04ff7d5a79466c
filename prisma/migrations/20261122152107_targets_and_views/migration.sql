-- CreateEnum
CREATE TYPE "PeriodGrain" AS ENUM ('month', 'quarter', 'year', 'trailing-12');

-- CreateTable
CREATE TABLE "saved_views" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "board" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "targets" (
    "id" SERIAL NOT NULL,
    "metric" TEXT NOT NULL,
    "definition" TEXT NOT NULL DEFAULT 'standard',
    "segment" TEXT,
    "grain" "PeriodGrain" NOT NULL,
    "period" DATE NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "owner_id" INTEGER NOT NULL,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_user_id_name_key" ON "saved_views"("user_id", "name");

-- CreateIndex
CREATE INDEX "targets_owner_id_idx" ON "targets"("owner_id");

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "targets" ADD CONSTRAINT "targets_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One target a figure: all accounts together (null) count as one segment like any other, which Prisma's schema cannot say.
CREATE UNIQUE INDEX "targets_figure_key" ON "targets"("metric", "definition", "segment", "grain", "period") NULLS NOT DISTINCT;
