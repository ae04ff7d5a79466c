import { getPool } from "../database/pool";

/** Whether the database answers; for load balancers and for whoever waits until Lealta serves. */
export async function isHealthy(): Promise<boolean> {
  try {
    await (await getPool()).query("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
