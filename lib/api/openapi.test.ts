import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { openApi } from "./openapi";
import { reference } from "./reference";
import { ROUTES } from "./routes";
import { FAULT_CODES } from "./status";

it("is a valid document of OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(openApi())));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

it("refers to nothing that it does not have, and has nothing that is not referred to", () => {
  const text = JSON.stringify(openApi());
  const schemas = Object.keys((openApi().components as { schemas: object }).schemas);
  const referred = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
  expect([...referred].sort()).toEqual(schemas.sort());
});

it("tells each route once, with all that its path names", () => {
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
  expect(new Set(ROUTES.map(({ method, path }) => `${method} ${path}`)).size).toBe(ROUTES.length);
  for (const { path, params } of ROUTES) {
    expect([path, Object.keys(params.shape)]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)]);
  }
});

it("shows in the reference every route, with an example and the codes of its faults", () => {
  const operations = reference("http://localhost").flatMap(({ operations: own }) => own);
  expect(operations.map(({ id }) => id).sort()).toEqual(ROUTES.map(({ id }) => id).sort());
  for (const { curl, answers } of operations) {
    expect(curl).toContain("http://localhost/api/v1/");
    expect(answers.length).toBeGreaterThan(0);
  }
  const unknown = ROUTES.flatMap(({ faults }) => faults).filter((code) => !FAULT_CODES.includes(code));
  expect(unknown).toEqual([]);
});
