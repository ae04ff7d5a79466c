/** Whether PostgreSQL refused a second row where there may be one. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}
