"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import { type Fields, fieldsOf, putBack } from "./kept-fields";
import { keptStore } from "./kept-store";

interface KeptTextProps {
  /** The form and what it is about: "change:new", "note:12". One form of that name is on the page. */
  id: string;
  /** What the form's action gave back last. Once it is done there is nothing to keep. */
  state: { done?: boolean };
}

/**
 * Inside a form: keeps what is typed until it has been saved, and puts it back after a reload, a lost session, or when
 * the form is opened again; says so and offers to discard it. Fields need nothing but their name. Hidden fields,
 * passwords and files are not kept. For whose form is closed with useClosingAction or stays open alike.
 */
export function KeptText({ id, state }: KeptTextProps) {
  const t = useTranslations("common.kept");
  const place = useRef<HTMLDivElement>(null);
  const start = useRef<Fields>({});
  const [isBack, setBack] = useState(false);
  const store = useCallback(() => keptStore(window.sessionStorage, document.body.dataset.user ?? "", id), [id]);

  // Before what is kept is looked up: a form that is made anew once it is done stays empty.
  useEffect(() => {
    if (!state.done) return;
    store().forget();
    setBack(false);
  }, [state, store]);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    start.current = fieldsOf(form);
    const kept = store().read();
    const keep = () => store().keep(fieldsOf(form));
    let frame = 0;
    if (kept) {
      setBack(putBack(form, kept));
      // Fields that depend on other fields are there only now.
      frame = requestAnimationFrame(() => putBack(form, kept));
    }
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    return () => {
      cancelAnimationFrame(frame);
      form.removeEventListener("input", keep);
      form.removeEventListener("change", keep);
    };
  }, [store]);

  const discard = () => {
    const form = place.current?.closest("form");
    if (form) putBack(form, start.current);
    store().forget();
    setBack(false);
    form?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
  };
  return (
    <div ref={place} hidden={!isBack} role="status" className="text-sm text-soft">
      {isBack && (
        <>
          {t("back")}{" "}
          <Button look="plain" small onClick={discard}>
            {t("discard")}
          </Button>
        </>
      )}
    </div>
  );
}
