"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { FoundAccount } from "@/lib/accounts/search";
import { Carried } from "../ui/carried";
import { classes } from "../ui/classes";
import { CONTROL, Field, type FieldProps } from "../ui/field";
import { useSearch } from "./use-search";

/** An account as a form knows it. */
export type PickedAccount = Pick<FoundAccount, "accountId" | "code" | "name">;

interface AccountPickerProps extends FieldProps {
  /** The form gets the account's code under this name, and its id under the name with "Id" after it; "" until one is chosen. */
  name: string;
  defaultAccount?: PickedAccount;
  required?: boolean;
  onPick?: (account: PickedAccount | null) => void;
  /** Told the code of the account that is chosen, also once what was typed before is put back; "" for none. */
  onCode?: (code: string) => void;
}

/** One of the reader's accounts, found by its name or code. */
export function AccountPicker({ name, defaultAccount, required, onPick, onCode, ...field }: AccountPickerProps) {
  const t = useTranslations("common.search");
  const [text, setText] = useState(defaultAccount?.name ?? "");
  const [code, setCode] = useState(defaultAccount?.code ?? "");
  const [accountId, setAccountId] = useState(String(defaultAccount?.accountId ?? ""));
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const { found, of, failed } = useSearch(open ? text : "", { only: "accounts" });
  const { accounts } = found;
  const chosen = accounts[Math.min(active, accounts.length - 1)];

  useEffect(() => setActive(0), [of]);
  useEffect(() => onCode?.(code), [code, onCode]);

  const take = (account: PickedAccount | null) => {
    setCode(account?.code ?? "");
    setAccountId(String(account?.accountId ?? ""));
    if (account) setText(account.name);
    onPick?.(account);
  };
  const pick = (account: PickedAccount) => {
    take(account);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (accounts.length > 0) setActive((at) => (at + step + accounts.length) % accounts.length);
    } else if (event.key === "Enter" && open && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === "Escape" && open) {
      // The panel around it stays open.
      event.stopPropagation();
      setOpen(false);
    }
  };
  const isShown = open && text.trim() !== "" && of !== "";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notes that the focus has left.
    <div
      ref={box}
      className="relative"
      onBlur={({ relatedTarget }) => {
        if (!box.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <Field {...field}>
        {(control) => (
          <input
            {...control}
            name={`${name}Text`}
            role="combobox"
            aria-expanded={isShown}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={isShown && chosen ? `${list}-${chosen.accountId}` : undefined}
            required={required}
            autoComplete="off"
            placeholder={t("accountPlaceholder")}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              if (code) take(null);
              setOpen(target === document.activeElement);
            }}
            onKeyDown={onKeyDown}
            className={CONTROL}
          />
        )}
      </Field>
      <Carried name={name} value={code} onChange={setCode} />
      <Carried name={`${name}Id`} value={accountId} onChange={setAccountId} />
      <div
        id={list}
        role="listbox"
        aria-label={field.label}
        hidden={!isShown}
        className="absolute inset-x-0 top-full z-50 mt-1 rounded-md border border-edge bg-surface py-1 [&[hidden]]:hidden"
      >
        {accounts.map((account) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys.
          <div
            key={account.accountId}
            id={`${list}-${account.accountId}`}
            role="option"
            tabIndex={-1}
            aria-selected={account === chosen}
            // The box keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(account)}
            className={classes(
              "flex cursor-pointer items-baseline justify-between gap-4 px-3 py-2 text-sm hover:bg-sunken",
              account === chosen && "bg-accent-soft",
            )}
          >
            <span className="min-w-0 truncate">{account.name}</span>
            <span className="shrink-0 text-soft text-xs">{account.code}</span>
          </div>
        ))}
        {accounts.length === 0 && (
          <p role="status" className="px-3 py-2 text-sm text-soft">
            {failed ? t("failed") : t("noAccount")}
          </p>
        )}
      </div>
    </div>
  );
}
