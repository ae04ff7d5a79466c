import type { Calendar } from "./calendar";
import type { Life } from "./lives";
import { type FileRow, money } from "./rows";
import type { Sale } from "./sales";

/** Invoice lines as the accounts department would export them: oldest first, across all customers. */
export function invoiceRows(sales: ReadonlyMap<Life, readonly Sale[]>, calendar: Calendar): FileRow[] {
  const lines = [...sales].flatMap(([life, ownSales]) =>
    ownSales.map((sale) => ({ account: life.account.code, sale })),
  );
  lines.sort((one, other) => one.sale.at - other.sale.at);
  return lines.map(({ account, sale }, index) => ({
    id: `L${String(index + 1).padStart(6, "0")}`,
    account,
    date: calendar.day(sale.at),
    order_number: sale.order,
    product: sale.product,
    quantity: sale.quantity,
    amount: money(sale.amount),
  }));
}
