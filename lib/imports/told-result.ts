import type { Translate } from "../i18n/translate";
import { explainReject } from "./explain-reject";
import type { ReasonCode } from "./reasons";
import type { ImportResult, Reject } from "./types";

/** A refused row as programs are told of it: the reason as a code, and as a sentence. */
export interface ToldReject extends Omit<Reject, "reason"> {
  code: ReasonCode;
  reason: string;
}

/** What came of an import, as programs are told it. */
export type ToldResult = Omit<ImportResult, "rejects"> & { rejects: ToldReject[] };

export function toldReject(reject: Reject, translate: Translate): ToldReject {
  return { ...reject, code: reject.reason, reason: explainReject(reject, translate) };
}

export function toldResult(result: ImportResult, translate: Translate): ToldResult {
  return { ...result, rejects: result.rejects.map((reject) => toldReject(reject, translate)) };
}
