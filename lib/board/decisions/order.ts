import type { Finding } from "./types";

/** By the money at stake, then by how sure they are; of two alike in both the first stays first. What no amount is told of comes last. */
export function inOrder<Found extends Pick<Finding, "stake" | "sureness">>(findings: readonly Found[]): Found[] {
  const compare = (one: number, other: number) => (one === other ? 0 : other > one ? 1 : -1);
  return [...findings].sort(
    (one, other) => compare(one.stake ?? -1, other.stake ?? -1) || compare(one.sureness, other.sureness),
  );
}
