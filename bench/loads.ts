import type { Load } from "./fill";
import * as accounts from "./rows-accounts";
import * as invoices from "./rows-invoices";
import * as organisation from "./rows-organisation";
import * as pipeline from "./rows-pipeline";
import * as sent from "./rows-sent";
import * as service from "./rows-service";
import * as voice from "./rows-voice";
import * as wallets from "./rows-wallets";
import { TIME_ZONE } from "./sizes";

const instantDays = (first: string, last = first) => {
  const day = (instant: string) => `(${instant} AT TIME ZONE '${TIME_ZONE}')::date`;
  return `min(${day(first)}), max(${day(last)})`;
};
const days = (column: string) => `min(${column}), max(${column})`;

type Rows = Load["rows"];
const load = (kind: string, table: string, columns: readonly string[], rows: Rows, extent?: string): Load => ({
  kind,
  table,
  columns,
  rows,
  ...(extent ? { extent } : {}),
});

/** What the board of the beginning needs. */
export const FIRST_LOADS: readonly Load[] = [
  load("accounts", "accounts", accounts.ACCOUNT_COLUMNS, accounts.accountRows),
  load("contacts", "contacts", accounts.CONTACT_COLUMNS, accounts.contactRows),
  load(
    "subscriptions",
    "subscriptions",
    accounts.SUBSCRIPTION_COLUMNS,
    accounts.subscriptionRows,
    "min(start_date), greatest(max(start_date), max(end_date))",
  ),
  load("invoices", "invoices", invoices.INVOICE_COLUMNS, invoices.invoiceRows, days("date")),
  load("survey-answers", "survey_answers", voice.ANSWER_COLUMNS, voice.answerRows, instantDays("answered_at")),
  load("visits", "visits", voice.VISIT_COLUMNS, voice.visitRows, instantDays("visited_at")),
  load("costs", "costs", voice.COST_COLUMNS, voice.costRows, days("date")),
];

/** The cost of what was sold; it is in the rollups, the loads below are not. */
export const DIRECT_COSTS = load(
  "costs",
  "costs",
  organisation.DIRECT_COST_COLUMNS,
  organisation.directCostRows,
  days("date"),
);

/** What the other indicators are made of. */
export const FURTHER_LOADS: readonly Load[] = [
  load("survey-deliveries", "survey_deliveries", sent.DELIVERY_COLUMNS, sent.deliveryRows, instantDays("sent_at")),
  load("list-events", "list_events", sent.LIST_COLUMNS, sent.listRows, instantDays("happened_at")),
  load(
    "tickets",
    "tickets",
    service.TICKET_COLUMNS,
    service.ticketRows,
    instantDays("opened_at", "greatest(opened_at, resolved_at)"),
  ),
  load("interviews", "interviews", service.INTERVIEW_COLUMNS, service.interviewRows, instantDays("held_at")),
  load("wallet-estimates", "wallet_estimates", wallets.WALLET_COLUMNS, wallets.walletRows, days("estimated_on")),
  load(
    "references",
    "account_references",
    wallets.REFERENCE_COLUMNS,
    wallets.referenceRows,
    "min(willing_on), max(greatest(willing_on, validated_on, withdrawn_on))",
  ),
  load(
    "opportunities",
    "opportunities",
    pipeline.OPPORTUNITY_COLUMNS,
    pipeline.opportunityRows,
    "min(opened_on), max(greatest(opened_on, closed_on))",
  ),
  load("opportunity-stages", "opportunity_stages", pipeline.STAGE_COLUMNS, pipeline.stageRows, days("entered_on")),
  load("acquisition-spend", "acquisition_spend", organisation.SPEND_COLUMNS, organisation.spendRows, days("date")),
  load("cpis", "cpis", organisation.CPI_COLUMNS, organisation.cpiRows),
  load(
    "cpi-measurements",
    "cpi_measurements",
    organisation.MEASUREMENT_COLUMNS,
    organisation.measurementRows,
    days("date"),
  ),
  load("changes", "changes", organisation.CHANGE_COLUMNS, organisation.changeRows),
];
