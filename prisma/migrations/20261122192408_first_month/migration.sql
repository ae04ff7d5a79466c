-- AlterTable
ALTER TABLE "rollup_state" ADD COLUMN     "first_month" SMALLINT NOT NULL DEFAULT 1;

-- What of the row figures read, with the first month of the year.
DROP TRIGGER "facts_changed" ON "rollup_state";
CREATE TRIGGER "facts_changed" AFTER UPDATE ON "rollup_state"
  FOR EACH ROW WHEN ((OLD.horizon, OLD.active_rule, OLD.purchase_days, OLD.time_zone, OLD.first_month)
    IS DISTINCT FROM (NEW.horizon, NEW.active_rule, NEW.purchase_days, NEW.time_zone, NEW.first_month))
  EXECUTE FUNCTION "note_facts_changed"();
