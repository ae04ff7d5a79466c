import { makeAccounts } from "./accounts";
import { answerRows } from "./answers";
import { Calendar } from "./calendar";
import { changeRows } from "./changes";
import { costRows } from "./costs";
import { cpiRows, measurementRows } from "./cpis";
import { accountRows, contactRows, subscriptionRows } from "./customers";
import { deliveryRows } from "./deliveries";
import { interviewRows } from "./interviews";
import { invoiceRows } from "./invoices";
import { listEventRows } from "./list-events";
import { liveThrough } from "./lives";
import { numberOpportunities, opportunityRows, stageRows } from "./opportunities";
import { opportunitiesOf, prospects } from "./pipeline";
import { productRows } from "./products";
import { referenceRows } from "./references";
import type { FileRow } from "./rows";
import { salesOf } from "./sales";
import { spendRows } from "./spend";
import { ticketRows, ticketsOf } from "./tickets";
import { visitRows } from "./visits";
import { walletRows } from "./wallets";

export interface DemoFile {
  kind: string;
  fileName: string;
  rows: FileRow[];
}

/**
 * All files of the demo company, in the order in which they must come in. They name no currency, so that money is in the
 * organisation's. Only the calendar depends on `now`: the data
 * end with the last complete month before it, and what happens in them is the same whenever they are made.
 */
export function demoFiles(now: Date): DemoFile[] {
  const calendar = new Calendar(now);
  const accounts = makeAccounts();
  const lives = accounts.map(liveThrough);
  const sales = new Map(lives.map((life) => [life, salesOf(life)]));
  const tickets = lives.flatMap((life) => ticketsOf(life));
  const names = new Set(accounts.map(({ name }) => name));
  const pipeline = numberOpportunities([...lives.flatMap((life) => opportunitiesOf(life)), ...prospects(names)]);
  return [
    { kind: "accounts", fileName: "customers.csv", rows: accountRows(accounts, calendar) },
    { kind: "contacts", fileName: "contacts.csv", rows: contactRows(accounts) },
    { kind: "products", fileName: "products.csv", rows: productRows() },
    { kind: "subscriptions", fileName: "contracts.csv", rows: subscriptionRows(lives, calendar) },
    { kind: "invoices", fileName: "invoice-lines.csv", rows: invoiceRows(sales, calendar) },
    { kind: "costs", fileName: "costs.csv", rows: costRows(sales, calendar) },
    { kind: "survey-answers", fileName: "survey-answers.csv", rows: answerRows(lives, calendar) },
    { kind: "visits", fileName: "visits.csv", rows: visitRows(lives, calendar) },
    { kind: "acquisition-spend", fileName: "marketing.csv", rows: spendRows(calendar) },
    { kind: "survey-deliveries", fileName: "surveys-sent.csv", rows: deliveryRows(lives, calendar) },
    { kind: "tickets", fileName: "tickets.csv", rows: ticketRows(tickets, calendar) },
    { kind: "interviews", fileName: "interviews.csv", rows: interviewRows(lives, calendar) },
    { kind: "opportunities", fileName: "opportunities.csv", rows: opportunityRows(pipeline, calendar) },
    { kind: "opportunity-stages", fileName: "stages.csv", rows: stageRows(pipeline, calendar) },
    { kind: "wallet-estimates", fileName: "wallets.csv", rows: walletRows(sales, calendar) },
    { kind: "references", fileName: "references.csv", rows: referenceRows(lives, calendar) },
    { kind: "list-events", fileName: "newsletter.csv", rows: listEventRows(lives, calendar) },
    { kind: "changes", fileName: "changes.csv", rows: changeRows(calendar) },
    { kind: "cpis", fileName: "customer-indicators.csv", rows: cpiRows(calendar) },
    { kind: "cpi-measurements", fileName: "measurements.csv", rows: measurementRows(sales, tickets, calendar) },
  ];
}
