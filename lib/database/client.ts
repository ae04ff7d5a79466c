import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { getPool } from "./pool";

const kept = globalThis as unknown as { lealtaPrisma?: Promise<PrismaClient> };

/** Prisma on the process's connection pool. */
export function getPrisma(): Promise<PrismaClient> {
  kept.lealtaPrisma ??= getPool().then((pool) => new PrismaClient({ adapter: new PrismaPg(pool) }));
  return kept.lealtaPrisma;
}
