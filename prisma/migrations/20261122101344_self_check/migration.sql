-- CreateTable
CREATE TABLE "self_check" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "result" JSONB NOT NULL,

    CONSTRAINT "self_check_pkey" PRIMARY KEY ("id")
);
