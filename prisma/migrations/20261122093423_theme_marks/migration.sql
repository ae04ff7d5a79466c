-- AlterTable
ALTER TABLE "answer_themes" ADD COLUMN     "names" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "theme_mark" (
    "import_id" INTEGER NOT NULL,

    CONSTRAINT "theme_mark_pkey" PRIMARY KEY ("import_id")
);
