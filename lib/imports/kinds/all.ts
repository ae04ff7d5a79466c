import { AppError } from "../../errors/app-error";
import { accounts } from "./accounts";
import { acquisitionSpend } from "./acquisition-spend";
import { contacts } from "./contacts";
import { costs } from "./costs";
import { KIND_IDS, type KindDeclaration, type KindId } from "./declaration";
import { invoices } from "./invoices";
import { subscriptions } from "./subscriptions";
import { surveyAnswers } from "./survey-answers";
import { visits } from "./visits";

export const KINDS: Record<KindId, KindDeclaration> = {
  accounts,
  contacts,
  invoices,
  costs,
  subscriptions,
  "survey-answers": surveyAnswers,
  visits,
  "acquisition-spend": acquisitionSpend,
};

/** The kind of that name. Throws `kind-unknown`. */
export function kindOf(id: string): KindDeclaration {
  const known = KIND_IDS.find((each) => each === id);
  if (!known) throw new AppError("kind-unknown", { kind: id, kinds: KIND_IDS.join(", ") });
  return KINDS[known];
}

/** Whether rows of the kind belong to an account that must exist. */
export function belongsToAccount(kind: KindDeclaration): boolean {
  return kind.fields.some((field) => field.name === "account");
}
