import { AppError } from "../../errors/app-error";
import { accounts } from "./accounts";
import { acquisitionSpend } from "./acquisition-spend";
import { changes } from "./changes";
import { contacts } from "./contacts";
import { costs } from "./costs";
import { cpiMeasurements } from "./cpi-measurements";
import { cpis } from "./cpis";
import { KIND_IDS, type KindDeclaration, type KindId } from "./declaration";
import { exchangeRates } from "./exchange-rates";
import { interviews } from "./interviews";
import { invoices } from "./invoices";
import { listEvents } from "./list-events";
import { opportunities } from "./opportunities";
import { opportunityStages } from "./opportunity-stages";
import { products } from "./products";
import { references } from "./references";
import { subscriptions } from "./subscriptions";
import { surveyAnswers } from "./survey-answers";
import { surveyDeliveries } from "./survey-deliveries";
import { tickets } from "./tickets";
import { visits } from "./visits";
import { walletEstimates } from "./wallet-estimates";

export const KINDS: Record<KindId, KindDeclaration> = {
  accounts,
  contacts,
  invoices,
  costs,
  subscriptions,
  "survey-answers": surveyAnswers,
  visits,
  "acquisition-spend": acquisitionSpend,
  "exchange-rates": exchangeRates,
  products,
  "wallet-estimates": walletEstimates,
  opportunities,
  "opportunity-stages": opportunityStages,
  "list-events": listEvents,
  tickets,
  references,
  changes,
  cpis,
  "cpi-measurements": cpiMeasurements,
  "survey-deliveries": surveyDeliveries,
  interviews,
};

/** The kind of that name. Throws `kind-unknown`. */
export function kindOf(id: string): KindDeclaration {
  const known = KIND_IDS.find((each) => each === id);
  if (!known) throw new AppError("kind-unknown", { kind: id, kinds: KIND_IDS.join(", ") });
  return KINDS[known];
}

/** Kinds whose amounts are converted where they come in another currency. */
export const MONEY_KINDS = Object.values(KINDS).filter((kind) => kind.convertedOn !== undefined);

/** Whether rows of the kind belong to an account that must exist. */
export function belongsToAccount(kind: KindDeclaration): boolean {
  return kind.fields.some((field) => field.name === "account");
}
