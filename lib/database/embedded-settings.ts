import { totalmem } from "node:os";

const MB = 1024 ** 2;
const GB = 1024 ** 3;

/**
 * PostgreSQL's settings for a machine with this much memory, as a configuration file. Only loopback, only TCP.
 * `durable: false` is for databases of tests, which nobody misses after a power cut.
 */
export function serverSettings(memoryBytes = memory(), durable = true): string {
  const sharedMb = Math.round(Math.min(2 * GB, Math.max(128 * MB, memoryBytes / 4)) / MB);
  const settings: Record<string, string> = {
    listen_addresses: "'127.0.0.1'",
    unix_socket_directories: "''",
    max_connections: "100",
    password_encryption: "'scram-sha-256'",
    shared_buffers: `'${sharedMb}MB'`,
    effective_cache_size: `'${Math.round((memoryBytes * 0.6) / MB)}MB'`,
    work_mem: `'${memoryBytes >= 4 * GB ? 32 : 8}MB'`,
    maintenance_work_mem: `'${Math.round(Math.min(512 * MB, Math.max(64 * MB, memoryBytes / 16)) / MB)}MB'`,
    // Long imports write much: fewer checkpoints, each spread over its whole interval.
    max_wal_size: "'4GB'",
    checkpoint_timeout: "'15min'",
    wal_buffers: "'16MB'",
    // Solid-state disks; the planner's defaults are for rotating ones.
    random_page_cost: "1.1",
    effective_io_concurrency: process.platform === "linux" ? "200" : "0",
    // Compiling costs more than it saves on queries of milliseconds.
    jit: "off",
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    lc_messages: "'C'",
    // A client that was killed is noticed in the middle of a statement too, so that its locks do not outlive it.
    client_connection_check_interval: process.platform === "linux" ? "'1s'" : "0",
    ...(durable ? {} : { fsync: "off", full_page_writes: "off", synchronous_commit: "off" }),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return `# Written by Lealta at each start. Own settings go to the end of postgresql.conf.\n${lines.join("\n")}\n`;
}

/** Memory that this process may use: a container's limit where there is one. */
function memory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}
