/** The order in which a recurring revenue moves from its start to its end; each is a definition of "recurring-revenue". */
export const MOVEMENTS = ["new", "reactivation", "expansion", "contraction", "churn"] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** Those that take away. */
export const LOSSES: ReadonlySet<Movement> = new Set(["contraction", "churn"]);

export type BridgeAmounts = Record<"start" | "end" | Movement, number | null>;

/** Amounts are doubles added up: half a cent is no difference. */
const HALF_A_CENT = 0.005;

/** What a movement adds, signed: contraction and churn come as the positive amounts that their definitions give. */
export function signedMovement(amounts: BridgeAmounts, id: Movement): number {
  return (LOSSES.has(id) ? -1 : 1) * Math.abs(amounts[id] ?? 0);
}

/** What start plus movements leaves unexplained of the end; anything from half a cent on is a fault to be shown. */
export function bridgeGap(amounts: BridgeAmounts): number {
  const reached = MOVEMENTS.reduce((level, id) => level + signedMovement(amounts, id), amounts.start ?? 0);
  const gap = (amounts.end ?? 0) - reached;
  return Math.abs(gap) < HALF_A_CENT ? 0 : gap;
}
