import { KINDS } from "./kinds/all";
import type { KindId } from "./kinds/declaration";

/** The kinds with the names of their fields, the most wanted first: what was bought, and what customers say. */
const ORDER: readonly KindId[] = [
  "invoices",
  "survey-answers",
  "accounts",
  "subscriptions",
  "costs",
  "visits",
  "contacts",
  "acquisition-spend",
  "products",
  "survey-deliveries",
  "tickets",
  "interviews",
  "opportunities",
  "opportunity-stages",
  "wallet-estimates",
  "references",
  "list-events",
  "changes",
  "cpis",
  "cpi-measurements",
  "exchange-rates",
];

export function kindsToChoose(): { id: KindId; required: string[]; optional: string[] }[] {
  return ORDER.map((id) => {
    const names = (required: boolean) =>
      KINDS[id].fields.filter((field) => (field.required ?? false) === required).map(({ name }) => name);
    return { id, required: names(true), optional: names(false) };
  });
}
