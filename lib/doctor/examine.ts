import type { Locale } from "../i18n/locales";
import { translateError, translatorFor } from "../i18n/translate";
import { DATABASE_CHECKS } from "./database-checks";
import { MACHINE_CHECKS } from "./machine-checks";
import type { Finding } from "./types";

/** Looks at everything, one after the other; a look that fails is a finding like any other. */
export async function examine(locale: Locale): Promise<({ id: string } & Finding)[]> {
  const translate = translatorFor(locale);
  const findings: ({ id: string } & Finding)[] = [];
  for (const { id, look } of [...MACHINE_CHECKS, ...DATABASE_CHECKS]) {
    try {
      findings.push({ id, ...(await look(translate)) });
    } catch (error) {
      findings.push({ id, state: "bad", detail: translateError(error, translate) });
    }
  }
  return findings;
}
