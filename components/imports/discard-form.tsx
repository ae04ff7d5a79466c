"use client";

import { useTranslations } from "next-intl";
import { discardUploadAction } from "@/lib/imports/actions";
import { Button, type ButtonLook } from "../ui/button";

/** Removes the uploaded file from the server. */
export function DiscardForm({ uploadId, look }: { uploadId: string; look: ButtonLook }) {
  const t = useTranslations("upload.prepare");
  return (
    <form action={discardUploadAction}>
      <input type="hidden" name="upload" value={uploadId} />
      <Button type="submit" look={look}>
        {t("discard")}
      </Button>
    </form>
  );
}
