import { isDeepStrictEqual } from "node:util";
import { AppError } from "../errors/app-error";

/** What a form showed before anything was typed into it, value by value, sent along with it; null from whoever does not say. */
export type Seen = Readonly<Record<string, unknown>> | null;

/** What the form's hidden field says was seen. It decides only what its sender is told: a lie loses nobody else's words but openly. */
export function readSeen(form: FormData): Seen {
  try {
    const seen: unknown = JSON.parse(String(form.get("seen") ?? ""));
    return typeof seen === "object" && seen !== null && !Array.isArray(seen) ? (seen as Seen) : null;
  } catch {
    return null;
  }
}

/**
 * What is to be written where two people had the same form open: what this one typed, and of what they left as it was that which
 * stands there now. Throws `changed-meanwhile` where somebody else has made something else of the same value.
 */
export function sinceSeen<Draft extends object>(typed: Draft, now: object, seen: Seen): Draft {
  const stands = now as Record<string, unknown>;
  const written = Object.entries(typed).map(([name, value]) => {
    if (!seen || !(name in seen) || value === undefined || same(value, stands[name])) return [name, value];
    const isTheirs = !same(stands[name], seen[name]);
    if (isTheirs && !same(value, seen[name])) throw new AppError("changed-meanwhile");
    return [name, isTheirs ? stands[name] : value];
  });
  return Object.fromEntries(written) as Draft;
}

/** Throws `changed-meanwhile` where any of what was seen is no longer so: for what makes sense only as a whole. */
export function refuseChanged(now: object, seen: Seen): void {
  const stands = now as Record<string, unknown>;
  const isChanged = Object.entries(seen ?? {}).some(([name, value]) => !same(value, stands[name]));
  if (isChanged) throw new AppError("changed-meanwhile");
}

/** As they look on their way through a form. */
function same(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(asSent(one), asSent(other));
}

const asSent = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;
