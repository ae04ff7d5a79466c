-- AlterTable
ALTER TABLE "account_profile" ADD COLUMN     "horizon" DATE;
