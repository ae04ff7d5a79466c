import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "../errors/app-error";
import { isAlive, markProcess, type ProcessMark } from "../process/identity";
import { withLock } from "../process/lock";

const mark = z.object({ pid: z.number().int(), started: z.string().nullable() });
const record = z.object({
  supervisor: mark,
  address: z.string(),
  parts: z.array(mark),
  /** Whether the database is there and of this version (lib/supervisor/starting.ts). */
  prepared: z.boolean().default(false),
});

/** How long a start waits for an earlier one that is on its way out. */
const LEAVING_MS = 8_000;

/** What runs with a home: kept in a file there so that the next start knows what a crash left behind. */
export class Running {
  /** Path of the record. */
  readonly file: string;
  readonly #record: z.infer<typeof record>;

  private constructor(file: string, address: string) {
    this.file = file;
    this.#record = { supervisor: markProcess(), address, parts: [], prepared: false };
    this.#write();
  }

  /**
   * Claims the home for this process. Parts of a supervisor that was killed are ended first; one that lives on makes
   * this throw `already-running`.
   */
  static claim(home: string, address: string): Promise<Running> {
    const file = join(home, "running.json");
    return withLock(join(home, "running.lock"), async () => {
      const deadline = Date.now() + LEAVING_MS;
      let earlier = read(file);
      while (earlier && isAlive(earlier.supervisor)) {
        if (Date.now() > deadline) throw new AppError("already-running", { address: earlier.address });
        await sleep(200);
        earlier = read(file);
      }
      for (const part of earlier?.parts.filter(isAlive) ?? []) process.kill(part.pid, "SIGKILL");
      return new Running(file, address);
    });
  }

  add(pid: number): void {
    this.#record.parts = [...this.#record.parts.filter(isAlive), markProcess(pid)];
    this.#write();
  }

  /** From now on pages can be made. */
  markPrepared(): void {
    this.#record.prepared = true;
    this.#write();
  }

  release(): void {
    rmSync(this.file, { force: true });
  }

  #write(): void {
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(this.#record));
    renameSync(draft, this.file);
  }
}

function read(file: string): { supervisor: ProcessMark; address: string; parts: ProcessMark[] } | null {
  if (!existsSync(file)) return null;
  try {
    return record.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}
