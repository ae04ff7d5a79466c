/** Whether a statement was given up because a lock was not to be had in the time set for it. */
export function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "55P03";
}
