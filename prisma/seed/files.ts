import { makeAccounts } from "./accounts";
import { answerRows } from "./answers";
import { Calendar } from "./calendar";
import { costRows } from "./costs";
import { accountRows, contactRows, subscriptionRows } from "./customers";
import { invoiceRows } from "./invoices";
import { liveThrough } from "./lives";
import type { FileRow } from "./rows";
import { salesOf } from "./sales";
import { spendRows } from "./spend";
import { visitRows } from "./visits";

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
  return [
    { kind: "accounts", fileName: "customers.csv", rows: accountRows(accounts, calendar) },
    { kind: "contacts", fileName: "contacts.csv", rows: contactRows(accounts) },
    { kind: "subscriptions", fileName: "contracts.csv", rows: subscriptionRows(lives, calendar) },
    { kind: "invoices", fileName: "invoice-lines.csv", rows: invoiceRows(sales, calendar) },
    { kind: "costs", fileName: "costs.csv", rows: costRows(sales, calendar) },
    { kind: "survey-answers", fileName: "survey-answers.csv", rows: answerRows(lives, calendar) },
    { kind: "visits", fileName: "visits.csv", rows: visitRows(lives, calendar) },
    { kind: "acquisition-spend", fileName: "marketing.csv", rows: spendRows(calendar) },
  ];
}
