import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { matchLocale } from "../i18n/negotiate";
import { translatorFor } from "../i18n/translate";
import { USUAL_HOURS, usualCondition } from "./conditions";
import { insertRule } from "./rules-mutations";
import { RULE_REASONS } from "./types";

/**
 * Gives an organisation a rule for each reason, in its language, where there has never been a rule: who takes all of them away is
 * not given them again. Before set-up there is no organisation, and nothing happens.
 */
export async function giveDefaultRules(connection: Queryable): Promise<void> {
  const [organisation] = await queryRows(
    connection,
    z.object({ locale: z.string() }),
    "SELECT locale FROM setting WHERE id = 1 AND NOT (SELECT is_called FROM follow_up_rules_id_seq)",
  );
  if (!organisation) return;
  const say = translatorFor(matchLocale(organisation.locale) ?? "en");
  for (const reason of RULE_REASONS) {
    await insertRule(connection, {
      name: say(`follow-ups.defaults.${reason}.name`),
      reason,
      enabled: true,
      condition: usualCondition(reason),
      ownerFirst: true,
      ownerId: null,
      dueHours: USUAL_HOURS[reason],
      steps: say(`follow-ups.defaults.${reason}.steps`).split("\n"),
    });
  }
}
