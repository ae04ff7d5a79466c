"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveThemeAction } from "@/lib/themes/actions";
import { ActionForm } from "../ui/action-form";
import { Button } from "../ui/button";
import { FormFault } from "../ui/form-fault";
import { Input } from "../ui/input";
import { KeptText } from "../ui/kept-text";
import { SavedNote } from "../ui/saved-note";
import { SeenInput } from "../ui/seen-input";
import { TextArea } from "../ui/text-area";
import { useFormAction } from "../ui/use-form-action";
import { KeywordCounts } from "./keyword-counts";

interface ThemeFormProps {
  /** Null for a new one. */
  theme: { code: string; name: string; keywords: readonly string[] } | null;
}

/** A theme's name and keywords, with what these would find before they are saved. */
export function ThemeForm({ theme }: ThemeFormProps) {
  const t = useTranslations("settings.themes");
  const common = useTranslations("common");
  const [state, submit, busy] = useFormAction(saveThemeAction);
  const { values = {}, errors = {}, error, done, preview } = state;
  const [saves, setSaves] = useState(0);
  const [last, setLast] = useState(state);
  // A form for a new theme is empty again once that is added.
  if (state !== last) {
    setLast(state);
    if (done && theme === null) setSaves(saves + 1);
  }
  return (
    <ActionForm key={saves} action={submit} errors={state.errors} className="flex flex-col items-stretch gap-5">
      <KeptText id={`theme:${theme?.code ?? "new"}`} state={state} />
      <FormFault>{error}</FormFault>
      {theme && <input type="hidden" name="code" value={theme.code} />}
      {theme && <SeenInput shown={{ name: theme.name, keywords: theme.keywords }} />}
      <Input
        label={t("name")}
        name="name"
        autoComplete="off"
        required
        maxLength={100}
        defaultValue={values.name ?? theme?.name}
        error={errors.name}
      />
      <TextArea
        label={t("keywords")}
        hint={t("keywordsHint")}
        name="keywords"
        rows={6}
        defaultValue={values.keywords ?? theme?.keywords.join("\n")}
        error={errors.keywords}
      />
      {preview && <KeywordCounts preview={preview} />}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look={theme ? "secondary" : "primary"} small busy={busy}>
          {theme ? common("save") : t("add")}
        </Button>
        <Button type="submit" look="plain" small busy={busy} name="intent" value="preview">
          {t("preview")}
        </Button>
        <SavedNote isSaved={done && !busy} />
      </div>
    </ActionForm>
  );
}
