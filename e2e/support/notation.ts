import { figureFormat } from "../../lib/board/figure-format";

/** The currency that the first admin chooses in set-up.empty.spec.ts; the demo company keeps it. */
export const CURRENCY = "USD";

/** How pages write figures for the browser of playwright.config.ts. */
export const format = figureFormat({ locale: "en-GB", currency: CURRENCY, timeZone: "UTC" });
