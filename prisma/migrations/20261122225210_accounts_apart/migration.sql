-- CreateTable
CREATE TABLE "accounts_apart" (
    "id" SERIAL NOT NULL,
    "account_id" INTEGER NOT NULL,
    "other_id" INTEGER NOT NULL,
    "said_by" INTEGER,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_apart_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_apart_account_id_other_id_key" ON "accounts_apart"("account_id", "other_id");
