import { expect, it } from "vitest";
import { keptStore, type Store } from "./kept-store";

function memory(): Store & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}

it("gives back what was typed, by user and form, until it is forgotten", () => {
  const store = memory();
  const ana = keptStore(store, "1", "change:new");
  ana.keep({ name: "Новая цена", "segment=Key": "on" });
  expect(keptStore(store, "1", "change:new").read()).toEqual({ name: "Новая цена", "segment=Key": "on" });
  expect(keptStore(store, "2", "change:new").read()).toBeNull();
  expect(keptStore(store, "1", "change:CH-1").read()).toBeNull();
  ana.forget();
  expect(ana.read()).toBeNull();
});

it("takes nothing for kept that it did not write", () => {
  const store = memory();
  for (const text of ["{", "[]", "1", '{"name":1}']) {
    store.setItem("lealta.kept:1:a", text);
    expect(keptStore(store, "1", "a").read()).toBeNull();
  }
});

it("does without a browser that stores nothing", () => {
  const refuse = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const store = keptStore({ getItem: refuse, setItem: refuse, removeItem: refuse }, "1", "a");
  store.keep({ name: "Ana" });
  store.forget();
  expect(store.read()).toBeNull();
});
