"use server";

import { revalidatePath } from "next/cache";
import { requireRole } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { getPool } from "../database/pool";
import { textsOf } from "../forms/parse-form";
import { readSeen } from "../forms/since-seen";
import type { FormState } from "../forms/types";
import { requestTranslator } from "../i18n/request-translator";
import { translateError } from "../i18n/translate";
import { setLogo, setSegmentOrder, setUsualDefinitions } from "./change-part";
import { logoType, MOST_LOGO_BYTES } from "./logo-type";
import { segmentOrderSchema, usualDefinitionsSchema } from "./schema";

/** Shows the picture that was chosen as the logo of the organisation. */
export async function setLogoAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const translate = await requestTranslator();
  const fault = (key: string) => ({ errors: { logo: translate(`settings.logo.${key}`) } });
  const file = form.get("logo");
  if (!(file instanceof File) || file.size === 0) return fault("missing");
  if (file.size > MOST_LOGO_BYTES) return fault("tooLarge");
  const bytes = Buffer.from(await file.arrayBuffer());
  const type = logoType(bytes);
  if (type === null) return fault("notAPicture");
  return changed(async () => setLogo(await getPool(), { type, bytes }, await requestActor(session), new Date()));
}

/** Shows the name in place of a logo again. */
export async function removeLogoAction(_before: FormState, _form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  return changed(async () => setLogo(await getPool(), null, await requestActor(session), new Date()));
}

/** Changes by which definitions indicators are shown where nothing else is asked for. */
export async function setUsualDefinitionsAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const wanted = usualDefinitionsSchema.parse(textsOf(form));
  const actor = await requestActor(session);
  return changed(async () => setUsualDefinitions(await getPool(), wanted, actor, new Date(), readSeen(form)));
}

/** Changes the order in which segments are shown. */
export async function setSegmentOrderAction(_before: FormState, form: FormData): Promise<FormState> {
  const session = await requireRole("admin");
  const order = segmentOrderSchema.parse(form.getAll("segment"));
  const actor = await requestActor(session);
  return changed(async () => setSegmentOrder(await getPool(), order, actor, new Date(), readSeen(form)));
}

/** Every page shows what these settings say. */
async function changed(change: () => Promise<void>): Promise<FormState> {
  try {
    await change();
    revalidatePath("/", "layout");
    return { done: true };
  } catch (error) {
    return { error: translateError(error, await requestTranslator()) };
  }
}
