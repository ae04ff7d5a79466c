/**
 * The closed set of errors a person can meet. Each has its sentence, which says what to do next, under
 * `errors.<code>` in messages/; `params` fill that sentence.
 */
export type ErrorCode =
  // start and database
  | "database-unreachable"
  | "database-newer"
  | "database-read-only"
  | "database-owner-rights"
  | "embedded-missing"
  | "embedded-user"
  | "embedded-failed"
  | "build-failed"
  | "already-running"
  | "disk-full"
  | "port-taken"
  | "environment-invalid"
  | "node-too-old"
  // people
  | "not-signed-in"
  | "not-allowed"
  | "sign-in-failed"
  | "sign-in-throttled"
  | "link-used"
  | "email-taken"
  | "alias-taken"
  | "user-unknown"
  | "user-invalid"
  | "last-admin"
  | "successor-unknown"
  | "user-left"
  | "mail-off"
  | "mail-failed"
  | "oidc-failed"
  | "oidc-no-role"
  | "oidc-unverified"
  | "oidc-taken"
  | "oidc-disabled"
  | "set-up-closed"
  | "currency-fixed"
  | "password-weak"
  | "not-empty"
  // imports: the whole file
  | "file-missing"
  | "file-empty"
  | "file-binary"
  | "file-too-large"
  | "file-known"
  | "file-unreadable"
  | "archive-bomb"
  | "header-missing"
  | "header-duplicate"
  | "kind-unknown"
  | "column-unknown"
  | "field-unknown"
  | "field-unmapped"
  | "assumption-field"
  | "assumption-value"
  | "no-rows"
  | "import-interrupted"
  | "import-unknown"
  | "import-not-committed"
  | "undo-blocked"
  | "rate-needed"
  | "rate-too-large"
  | "upload-unknown"
  // metrics
  | "metric-unknown"
  | "definition-unknown"
  | "dimension-unknown"
  | "compare-unknown"
  | "no-data"
  | "period-invalid"
  | "account-unknown"
  // accounts made one
  | "account-merged"
  | "merge-itself"
  | "merge-busy"
  | "merge-unknown"
  | "merge-undone"
  | "merge-later"
  | "merge-code-taken"
  // checks of the data
  | "finding-gone"
  | "nothing-chosen"
  | "model-no-data"
  | "health-model-invalid"
  | "model-not-kept"
  | "survivors-invalid"
  | "cohort-unknown"
  | "theme-unknown"
  | "theme-known"
  | "theme-invalid"
  | "answer-unknown"
  | "unit-invalid"
  | "change-unknown"
  | "change-known"
  | "change-without-metric"
  | "view-unknown"
  | "view-known"
  | "target-metric"
  | "target-period"
  | "target-long"
  | "target-value"
  | "target-owner"
  | "target-segment"
  | "target-unknown"
  | "practice-invalid"
  // accounts
  | "note-unknown"
  | "row-unknown"
  | "reference-not-willing"
  | "reference-resting"
  | "reference-unknown"
  | "reference-request-unknown"
  | "planned-unknown"
  | "planned-over"
  // follow-ups
  | "follow-up-unknown"
  | "follow-up-closed"
  | "follow-up-changed"
  | "follow-up-taken"
  | "follow-up-open"
  | "follow-up-person"
  | "follow-up-step"
  | "follow-up-loss"
  | "follow-up-rule-unknown"
  | "gesture-budget"
  | "gesture-none"
  // boards as files
  | "pdf-no-browser"
  | "pdf-busy"
  | "pdf-failed"
  // what takes long
  | "too-slow"
  | "answer-awaited"
  | "command-unknown"
  | "scenario-unknown"
  | "unexpected";

/** An error with a sentence for people. Throw it where the fault is found; translate it at the edge. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = "AppError";
  }

  /** All that a server component's error tells the browser in production; app/error.tsx reads the sentence from it. */
  get digest(): string {
    return `lealta:${this.code}:${JSON.stringify(this.params)}`;
  }
}
