import { requireRole } from "../auth/gate";
import { getPool } from "../database/pool";
import { type Delivery, listDeliveries, listWebhooks, type Webhook } from "./data";

const PAGE = 25;

/** Every address that is told of events, for admins. */
export async function loadWebhooks(): Promise<Webhook[]> {
  await requireRole("admin");
  return listWebhooks(await getPool(), new Date());
}

/** A page of the log, the newest first; `older` leads to the next one, null at the end. */
export async function loadDeliveries(before: string | null): Promise<{ deliveries: Delivery[]; older: string | null }> {
  await requireRole("admin");
  const found = await listDeliveries(await getPool(), { before, limit: PAGE + 1 });
  const deliveries = found.slice(0, PAGE);
  return { deliveries, older: found.length > PAGE ? (deliveries.at(-1)?.id ?? null) : null };
}
