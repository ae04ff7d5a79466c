import { z } from "zod";
import { hostOf, isLoopback } from "./private-address";
import { ANNOUNCED } from "./types";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

/** https, or http on this very machine: elsewhere a message could be read on its way. */
export const webhookUrl = z
  .string()
  .trim()
  .min(1, "required")
  .max(2_000, "tooLong")
  .refine(isAllowed, "webhookAddress");

function isAllowed(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(hostOf(url)));
}

export const webhookForm = z.object({ url: webhookUrl });
export const webhookEvents = z.array(z.enum(ANNOUNCED)).min(1);
export const webhookIdForm = z.object({ webhookId: z.coerce.number().int().positive() });
export const pauseForm = webhookIdForm.extend({ enabled: z.enum(["yes", "no"]).transform((word) => word === "yes") });
export const deliveryIdForm = z.object({ deliveryId: z.string().regex(/^\d{1,18}$/) });

/** Id of the message before which a page of the log begins. */
export const deliveryPage = z
  .string()
  .regex(/^\d{1,18}$/)
  .nullable()
  .catch(null);
