import { STATUS_CODES } from "node:http";
import { z } from "zod";
import { AppError, type ErrorCode } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";
import { type Translate, translateError } from "../i18n/translate";
import { named } from "./named";
import { API_PATH } from "./route";
import { statusOf } from "./status";

/** A fault as RFC 9457 tells it. */
export const problem = z
  .object({
    type: z.string().describe("Where the code is explained."),
    title: z.string().describe("The status in words."),
    status: z.int(),
    code: z.string().describe("One of a closed list; see the reference."),
    detail: z.string().describe("What is wrong and what to do next, in the language that Accept-Language asks for."),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().describe("JSON Pointer (RFC 6901) to the value at fault in the body."),
          parameter: z.string().optional().describe("Name of the parameter at fault."),
          detail: z.string(),
        }),
      )
      .optional()
      .describe("What is wrong with each value, where values are."),
  })
  .register(named, { id: "Problem" });
export type Problem = z.infer<typeof problem>;

/** Values of a request that are not as they must be: what `errors` tells. */
export class RequestInvalid extends AppError {
  constructor(readonly faults: NonNullable<Problem["errors"]>) {
    super("request-invalid");
  }
}

/** Seconds after which it makes sense to ask again, where it does. */
const RETRY_SECONDS: Partial<Record<ErrorCode, number>> = {
  "request-running": 1,
  "answer-awaited": 10,
  "too-slow": 10,
  "api-starting": 2,
  "database-unreachable": 5,
};

/** The answer to a request that failed. What is not meant for people goes to the log, and reads as "unexpected". */
export function problemOf(error: unknown, translate: Translate): { body: Problem; headers: Record<string, string> } {
  const known = asAppError(error);
  if (known.code === "unexpected") console.error(error);
  const status = statusOf(known.code);
  const retry = RETRY_SECONDS[known.code];
  return {
    body: {
      type: `${API_PATH}/docs#error-${known.code}`,
      title: STATUS_CODES[status] ?? String(status),
      status,
      code: known.code,
      detail: translateError(known, translate),
      ...(error instanceof RequestInvalid ? { errors: error.faults } : {}),
    },
    headers: {
      ...(retry ? { "Retry-After": String(retry) } : {}),
      ...(status === 401 ? { "WWW-Authenticate": 'Bearer realm="Lealta"' } : {}),
      ...(known.code === "api-method" ? { Allow: String(known.params.allowed) } : {}),
    },
  };
}
