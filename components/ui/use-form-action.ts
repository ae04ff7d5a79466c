import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { readDigest } from "@/lib/errors/read-digest";
import { textsOf, withoutPasswords } from "@/lib/forms/parse-form";
import type { FormState } from "@/lib/forms/types";

type FormAction<State extends FormState> = (before: State, form: FormData) => Promise<State>;

/**
 * A form's server action: its state, how to submit it, and whether it is under way. What fails before the action could
 * answer, such as a lost connection, is told at the form, which keeps its words, rather than by an error page.
 */
export function useFormAction<State extends FormState>(action: FormAction<State>) {
  const t = useTranslations("common.kept");
  const sentences = useTranslations("errors");

  function sentenceOf(error: unknown): string {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
    const known = readDigest(digest);
    if (known) return sentences(known.code, known.params);
    if (unstable_isUnrecognizedActionError(error)) return t("updated");
    // The server names each of its own errors by a digest; without one nothing came back from it.
    return digest ? sentences("unexpected") : t("offline");
  }

  async function submitted(before: State, form: FormData): Promise<State> {
    try {
      return await action(before, form);
    } catch (error) {
      unstable_rethrow(error);
      return { error: sentenceOf(error), values: withoutPasswords(textsOf(form)) } as State;
    }
  }
  // On the server the action itself, so that the form can be sent without JavaScript.
  return useActionState<State, FormData>(typeof window === "undefined" ? action : submitted, {} as Awaited<State>);
}
