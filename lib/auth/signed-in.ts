import { negotiateLocale } from "../i18n/negotiate";
import { type AccountScope, mintScope } from "./scope";
import type { ValidSession } from "./sessions";
import type { SignedIn } from "./types";

/** Executives and admins see every account; a CSM those it owns by e-mail or alias, or all where the organisation says so, of every CSM or of this one. */
export function scopeOf(person: Pick<ValidSession, "role" | "email" | "ownerAlias" | "csmSeesAll">): AccountScope {
  if (person.role !== "csm" || person.csmSeesAll) return mintScope({ kind: "all" });
  return mintScope({ kind: "owned", owners: person.ownerAlias ? [person.email, person.ownerAlias] : [person.email] });
}

/** A valid session as pages see it. */
export function signedInFrom(
  session: ValidSession,
  request: { cookie: string | null; acceptLanguage: string | null; organisation?: string | null },
): SignedIn {
  return {
    userId: session.userId,
    email: session.email,
    name: session.name,
    role: session.role,
    locale: negotiateLocale({ chosen: session.locale, ...request }),
    scope: scopeOf(session),
    sessionId: session.sessionId,
    hasPassword: session.hasPassword,
    hasProvider: session.hasProvider,
  };
}
