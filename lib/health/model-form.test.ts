import { expect, it } from "vitest";
import { COMPONENT_IDS } from "../metrics/account/health-parts/all";
import { OWN_FIELD, weightField } from "./field-names";
import { parseModelForm } from "./model-form";

/** A model of weight 1 throughout, with what a test types otherwise. */
function formWith(typed: Record<string, string>, own: readonly string[] = []): FormData {
  const form = new FormData();
  for (const segment of ["", ...own]) for (const id of COMPONENT_IDS) form.set(weightField(id, segment), "1");
  for (const segment of own) form.append(OWN_FIELD, segment);
  for (const [name, text] of Object.entries({ seen: "3", green: "75", yellow: "60", ...typed })) form.set(name, text);
  return form;
}
const parsed = (form: FormData, locale = "en") => parseModelForm(form, locale, (key) => key.split(".").at(-1) ?? key);

it("reads weights as the reader writes numbers, and those of segments that are ticked alone", () => {
  const form = formWith({ "weight:nps": "2,5", "weight:visits": "0", "weight:nps:Retail": "7" }, ["Retail"]);
  form.set(weightField("nps", "Large"), "nonsense of a segment that is not ticked");
  const one = { nps: 1, visits: 1, rhythm: 1, tickets: 1, contract: 1, wallet: 1 };
  expect(parsed(form, "ru")).toEqual({
    ok: true,
    seen: 3,
    draft: {
      weights: { "": { ...one, nps: 2.5, visits: 0 }, Retail: { ...one, nps: 7 } },
      thresholds: { green: 75, yellow: 60 },
    },
  });
});

it.each([
  ["a weight below 0", { "weight:wallet": "-1" }, { "weight:wallet": "weight" }],
  ["a weight that is too large", { "weight:wallet": "1000.5" }, { "weight:wallet": "weight" }],
  [
    "no number, and nothing",
    { "weight:nps": "much", "weight:visits": "" },
    { "weight:nps": "weight", "weight:visits": "weight" },
  ],
  ["no number for a segment", { "weight:nps:Retail": "x" }, { "weight:nps:Retail": "weight" }],
  ["a colour outside the scale", { green: "101" }, { green: "colour" }],
  ["yellow above green", { yellow: "80" }, { yellow: "order" }],
])("tells %s at the field", (_, typed, errors) => {
  const form = formWith(typed, ["Retail"]);
  expect(parsed(form)).toMatchObject({ ok: false, state: { errors, values: typed } });
});

it("wants one weight above 0 of each segment", () => {
  const none = Object.fromEntries(COMPONENT_IDS.map((id) => [weightField(id, "Retail"), "0"]));
  expect(parsed(formWith(none, ["Retail"]))).toMatchObject({
    ok: false,
    state: { errors: { "weight:nps:Retail": "allZero" } },
  });
});
