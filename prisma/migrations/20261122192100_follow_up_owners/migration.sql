-- AlterTable
ALTER TABLE "follow_up_rules" ADD COLUMN     "owner_first" BOOLEAN NOT NULL DEFAULT true;

-- What Prisma's schema cannot say.

-- The closed ones, the last closed first.
CREATE INDEX "follow_ups_closed_idx" ON "follow_ups"("closed_at" DESC) WHERE "closed_at" IS NOT NULL;

-- What was given in a follow-up.
CREATE INDEX "gestures_follow_up_idx" ON "gestures"("account_id", "follow_up_id");
