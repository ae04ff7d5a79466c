import { requestLocale } from "../auth/gate";
import { type Translate, translatorFor } from "./translate";

/** All messages in the language of this request, for server actions. */
export async function requestTranslator(): Promise<Translate> {
  return translatorFor(await requestLocale());
}
