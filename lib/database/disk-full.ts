import { readFileSync } from "node:fs";
import { homeFolder, readEnv } from "../env";
import { AppError } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";
import { findPlace, type Place } from "./embedded-place";

const NO_SPACE = /No space left on device|Disk quota exceeded/;
/** Enough of the log's end for the moments after a crash. */
const TAIL_CHARACTERS = 20_000;

/** Why a start failed: `disk-full` where PostgreSQL says so, else `embedded-failed` with its words. */
export function startFault(said: string, { detail, log }: { detail: string; log: string }): AppError {
  return NO_SPACE.test(said) ? new AppError("disk-full") : new AppError("embedded-failed", { detail, log });
}

/**
 * Whether the built-in server stopped since then because its own log found no room on the disk: it starts again and recovers,
 * so that all its clients see is a broken connection. Of one's own PostgreSQL nothing is known here.
 */
export function ranOutOfDisk(since: Date): boolean {
  const place = readEnv().DATABASE_URL ? null : findPlace(homeFolder());
  return place !== null && hasRunOutOfDisk(logTail(place), since);
}

/** An error met by work that began then: `disk-full` where a full disk is what broke the connection, else as it is. */
export function orDiskFull(error: unknown, since: Date): unknown {
  const { code } = asAppError(error);
  const isLost = code === "unexpected" || code === "database-unreachable";
  return isLost && ranOutOfDisk(since) ? new AppError("disk-full", {}, { cause: error }) : error;
}

/** As `ranOutOfDisk`, from the log's text, whose lines begin with their time: "2026-11-22 08:59:30.692 UTC". */
export function hasRunOutOfDisk(log: string, since: Date): boolean {
  return log.split("\n").some((line) => {
    const [, day, time] = /^(\S+) (\S+) UTC .*PANIC/.exec(line) ?? [];
    return day !== undefined && NO_SPACE.test(line) && Date.parse(`${day}T${time}Z`) >= since.getTime();
  });
}

function logTail(place: Place): string {
  try {
    return readFileSync(place.log, "utf8").slice(-TAIL_CHARACTERS);
  } catch {
    return "";
  }
}
