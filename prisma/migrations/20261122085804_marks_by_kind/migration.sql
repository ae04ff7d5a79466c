-- What awaits the rollups is asked for anew, account by account, since the kinds of the marks so far are not known.
TRUNCATE "rollup_mark";

-- AlterTable
ALTER TABLE "rollup_mark" DROP CONSTRAINT "rollup_mark_pkey",
ADD COLUMN     "kind" TEXT NOT NULL,
ADD CONSTRAINT "rollup_mark_pkey" PRIMARY KEY ("account_id", "month", "kind");

INSERT INTO "rollup_mark" ("account_id", "month", "kind") SELECT "id", '0001-01-01', 'accounts' FROM "accounts";

-- AlterTable
ALTER TABLE "account_month" DROP COLUMN "facts";
