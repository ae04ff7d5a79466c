import { recordRows } from "../imports/record-rows";
import type { Reject } from "../imports/types";

/** A contact with the customer, as whoever made it writes it down. */
export interface ContactNote {
  /** "YYYY-MM-DDTHH:mm", in the organisation's time zone. */
  held: string;
  form: "interview" | "call" | "meeting" | "e-mail";
  contact: string | null;
  learned: string | null;
}

/** The checks of imports refused what was written down; `reject` says why. */
export class ContactRefused extends Error {
  constructor(readonly reject: Reject) {
    super(`contact refused: ${reject.reason}`);
  }
}

/**
 * Writes a contact down as a fact like any other, so that the indicators of follow-up count it. `key` makes it one fact however often
 * it is sent. Throws `ContactRefused`. Whether the account may be worked on is the caller's to prove.
 */
export async function noteContact(
  note: ContactNote,
  { key, code, person, userId, now }: { key: string; code: string; person: string; userId: number; now: Date },
): Promise<void> {
  const { rejects } = await recordRows({
    kind: "interviews",
    rows: [{ account: code, ...note, person, id: key }],
    origin: "form",
    name: `${code}: ${key}`,
    userId,
    now,
  });
  const [reject] = rejects;
  if (reject) throw new ContactRefused(reject);
}
