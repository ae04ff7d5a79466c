import { describe, expect, it } from "vitest";
import { catalogue } from "../../metrics/catalogue";
import { NOT_CHECKED, PLAIN_CHECKS } from "./all";

const defined = catalogue.flatMap(({ id, definitions }) => definitions.map((definition) => `${id}/${definition.id}`));
const checked = PLAIN_CHECKS.map(({ metric, definition }) => `${metric}/${definition}`);

describe("the self-check", () => {
  it("checks every definition of the catalogue, or says why not", () => {
    expect([...checked, ...Object.keys(NOT_CHECKED)].sort()).toEqual([...defined].sort());
  });

  it("leaves out no more than what is fitted or made of other indicators", () => {
    expect(Object.keys(NOT_CHECKED).length / defined.length).toBeLessThan(0.1);
  });
});
