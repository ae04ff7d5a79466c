import { expect, it } from "vitest";
import { catalogue } from "../../metrics/catalogue";
import { PLAIN_CHECKS } from "./all";

const defined = catalogue.flatMap(({ id, definitions }) => definitions.map((definition) => `${id}/${definition.id}`));
const checked = PLAIN_CHECKS.map(({ metric, definition }) => `${metric}/${definition}`);

it("checks every definition of the catalogue", () => {
  expect(checked.toSorted()).toEqual(defined.toSorted());
});
