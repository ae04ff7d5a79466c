import type { Account } from "./accounts";
import type { Calendar } from "./calendar";
import { intervalPrice } from "./contracts";
import type { Life } from "./lives";
import { type FileRow, money } from "./rows";

export function accountRows(accounts: readonly Account[], calendar: Calendar): FileRow[] {
  return accounts.map((account) => ({
    code: account.code,
    name: account.name,
    segment: account.segment,
    industry: account.industry,
    region: account.region,
    plan: account.plan,
    owner: account.owner,
    channel: account.channel,
    customer_since: calendar.day(account.start),
  }));
}

export function contactRows(accounts: readonly Account[]): FileRow[] {
  return accounts.flatMap((account) =>
    account.contacts.map(({ name, email, role }) => ({ account: account.code, contact_id: email, name, email, role })),
  );
}

export function subscriptionRows(lives: readonly Life[], calendar: Calendar): FileRow[] {
  return lives.flatMap(({ account, contracts }) =>
    contracts.map((contract) => ({
      id: contract.id,
      account: account.code,
      product: contract.product,
      start: calendar.day(contract.start),
      end: contract.end === null ? null : calendar.day(contract.end),
      amount: money(intervalPrice(contract)),
      interval: contract.intervalMonths === 12 ? "yearly" : "monthly",
      end_reason: contract.endReason,
    })),
  );
}
