import type { ColumnId } from "./columns";
import type { AccountCursor, AccountOrder } from "./types";

/** What each column is put in order by, as SQL over `LISTED`, and its type. */
const VALUES: Readonly<Record<ColumnId, { sql: string; type: string }>> = {
  name: { sql: "lower(a.name)", type: "text" },
  segment: { sql: "nullif(a.segment, '')", type: "text" },
  industry: { sql: "nullif(a.industry, '')", type: "text" },
  region: { sql: "nullif(a.region, '')", type: "text" },
  plan: { sql: "nullif(a.plan, '')", type: "text" },
  channel: { sql: "nullif(a.channel, '')", type: "text" },
  owner: { sql: "nullif(a.owner, '')", type: "text" },
  health: { sql: "s.health", type: "numeric" },
  trend: { sql: "(s.health - s.health_before)", type: "numeric" },
  nps: { sql: "s.last_nps", type: "int" },
  wallet: { sql: "s.share_of_wallet", type: "numeric" },
  mrr: { sql: "s.mrr", type: "numeric" },
  contractEnd: { sql: "s.contract_end", type: "date" },
  followUps: { sql: "coalesce(f.open, 0)", type: "bigint" },
  lastContact: { sql: "s.last_contact_at", type: "timestamptz" },
};

/** SQL of the value by which an order goes. */
export function orderValue({ by }: AccountOrder): string {
  return VALUES[by].sql;
}

/** SQL of the order: by the value, what has none last either way, and equal ones by the account. */
export function orderSql(order: AccountOrder): string {
  return `${orderValue(order)} ${order.down ? "DESC" : "ASC"} NULLS LAST, a.id`;
}

/** SQL of what comes after a place in that order, whose value and account are the parameters from `place` on; and these. */
export function afterSql(
  order: AccountOrder,
  { value, id }: AccountCursor,
  place: number,
): { sql: string; parameters: unknown[] } {
  const own = orderValue(order);
  if (value === null) return { sql: `(${own} IS NULL AND a.id > $${place}::int)`, parameters: [id] };
  const known = `$${place}::text::${VALUES[order.by].type}`;
  const beyond = `${own} ${order.down ? "<" : ">"} ${known}`;
  return {
    sql: `(${beyond} OR (${own} = ${known} AND a.id > $${place + 1}::int) OR ${own} IS NULL)`,
    parameters: [value, id],
  };
}
