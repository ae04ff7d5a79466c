import { cache } from "react";
import { getSetting } from "./data";

/** The organisation's settings, read once per request. Open to everybody: a page in its language and time zone needs them. */
export const loadSetting = cache(() => getSetting());
