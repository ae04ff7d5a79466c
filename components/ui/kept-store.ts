import type { Fields } from "./kept-fields";

/** The part of sessionStorage that is asked for. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What was typed into a form and is not saved yet, for as long as the tab is open. The name says whose it is, so that
 * who signs in next in the same tab does not find it.
 */
export function keptStore(store: Store, user: string, form: string) {
  const name = `lealta.kept:${user}:${form}`;
  return {
    read(): Fields | null {
      try {
        return asFields(JSON.parse(store.getItem(name) ?? "null"));
      } catch {
        return null;
      }
    },
    keep(fields: Fields): void {
      try {
        store.setItem(name, JSON.stringify(fields));
      } catch {
        // A browser that stores nothing, or no more, still has the form itself.
      }
    },
    forget(): void {
      try {
        store.removeItem(name);
      } catch {
        // As above.
      }
    },
  };
}

function asFields(value: unknown): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.values(value).every((text) => typeof text === "string") ? (value as Fields) : null;
}
