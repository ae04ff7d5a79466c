"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "../ui/button";
import { classes } from "../ui/classes";

/** Takes files that are dropped or chosen. The button is the way for keyboards, screen readers and phones. */
export function DropZone({ onFiles }: { onFiles: (files: FileList | null) => void }) {
  const t = useTranslations("upload.new");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button inside does the same for everybody.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(event.dataTransfer.files);
      }}
      className={classes(
        "flex min-h-44 flex-col items-center justify-center gap-3 rounded-md border-2 border-dashed px-6 py-8 text-center",
        over ? "border-accent bg-accent-soft" : "border-edge bg-surface",
      )}
    >
      <p className="hidden font-serif text-lg sm:block">{t("drop")}</p>
      <Button onClick={() => input.current?.click()}>{t("choose")}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values"
        aria-label={t("choose")}
        onChange={(event) => {
          onFiles(event.target.files);
          // The same file can then be chosen a second time.
          event.target.value = "";
        }}
      />
      <p className="text-sm text-soft">{t("or")}</p>
    </div>
  );
}
