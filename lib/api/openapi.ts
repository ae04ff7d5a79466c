import { z } from "zod";
import { KEY_SCOPES } from "../api-keys/scopes";
import { WEBHOOK_EVENTS } from "../webhooks/events";
import { ANNOUNCED } from "../webhooks/types";
import { named } from "./named";
import { problem } from "./problem";
import { API_PATH, type Route, TAGS } from "./route";
import { ROUTES } from "./routes";
import { statusOf } from "./status";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of what the routes declare; nothing in it is written by hand that a schema could say. */
export function openApi(): Json {
  const paths: Record<string, Json> = {};
  for (const route of ROUTES)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Lealta",
      version: "1",
      description:
        "Indicators, accounts, follow-ups and imports, for other programs. A key sees what its user sees, and does what its user may.",
      license: { name: "AGPL-3.0-only", identifier: "AGPL-3.0-only" },
    },
    servers: [{ url: API_PATH }],
    security: [{ key: [] }],
    tags: TAGS.map((name) => ({ name })),
    paths,
    webhooks: Object.fromEntries(ANNOUNCED.map((event) => [event, { post: webhook(event) }])),
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: `An API key. What it is for: ${KEY_SCOPES.join(", ")}.` },
      },
      schemas: components(),
    },
  };
}

function operation(route: Route): Json {
  const { id, tag, summary, description, scope, json, csv, method } = route;
  const parameters = [
    ...parametersOf(route.params, "path"),
    ...parametersOf(route.query, "query"),
    ...(method === "GET" ? [] : [IDEMPOTENCY]),
    LANGUAGE,
  ];
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [description, `A key needs the scope ${scope}.`].filter(Boolean).join("\n\n"),
    parameters,
    ...(json || csv ? { requestBody: requestBody(route) } : {}),
    responses: responses(route),
  };
}

const IDEMPOTENCY = {
  name: "Idempotency-Key",
  in: "header",
  description:
    "Names the request: sent again within 24 hours, it is answered as before and does nothing a second time.",
  schema: { type: "string", minLength: 1, maxLength: 255 },
};

const LANGUAGE = {
  name: "Accept-Language",
  in: "header",
  description: "Language of sentences: en, es, pt-BR, ro or ru.",
  schema: { type: "string" },
};

function parametersOf(schema: z.ZodObject, place: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...own }]) => ({
    name,
    in: place,
    ...(description ? { description } : {}),
    ...(place === "path" || required.includes(name) ? { required: true } : {}),
    // filter[segment]=Retail
    ...(own.type === "object" ? { style: "deepObject", explode: true } : {}),
    schema: own,
  }));
}

function requestBody({ json, csv, example }: Route): Json {
  return {
    required: true,
    content: {
      ...(json
        ? { "application/json": { schema: reference(json), ...(example?.json ? { example: example.json } : {}) } }
        : {}),
      ...(csv ? { "text/csv": { schema: { type: "string", description: "A file with a header." } } } : {}),
    },
  };
}

const ALWAYS = [400, 401, 403, 413, 415, 429, 500, 503];

function responses({ answers, faults, method }: Route): Json {
  const wrong = new Set([...ALWAYS, ...(method === "GET" ? [] : [409, 422]), ...faults.map(statusOf)]);
  const told = Object.entries(answers).map(([status, { description, schema }]) => [
    status,
    { description, content: { "application/json": { schema: reference(schema) } } },
  ]);
  const faulty = [...wrong]
    .sort()
    .map((status) => [
      String(status),
      { description: codesOf(faults, status), content: { "application/problem+json": { schema: reference(problem) } } },
    ]);
  return Object.fromEntries([...told, ...faulty]);
}

function codesOf(faults: Route["faults"], status: number): string {
  const codes = faults.filter((code) => statusOf(code) === status);
  return codes.length > 0 ? `A fault: ${codes.join(", ")}, and others.` : "A fault.";
}

function webhook(event: (typeof ANNOUNCED)[number]): Json {
  const body = z.object({ type: z.literal(event), timestamp: z.iso.datetime(), data: WEBHOOK_EVENTS[event] });
  return {
    operationId: `told-${event}`,
    summary: event,
    description:
      "Signed as Standard Webhooks has it: the headers webhook-id, webhook-timestamp and webhook-signature. Any answer of 2xx counts as heard; otherwise it is sent again for about a day.",
    security: [],
    requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body, "output") } } },
    responses: { "204": { description: "Heard." } },
  };
}

/** A schema by its name in the document, or of a list by that of what it lists; whatever has none is written out. */
function reference(schema: z.ZodType): Json {
  const name = named.get(schema)?.id;
  if (name) return { $ref: `#/components/schemas/${name}` };
  if (schema instanceof z.ZodUnion) return { anyOf: schema.options.map((option) => reference(option as z.ZodType)) };
  if (schema instanceof z.ZodArray) return { type: "array", items: reference(schema.element as z.ZodType) };
  return jsonSchema(schema, "output");
}

function components(): Record<string, Json> {
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(named, { uri, io: "input" });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]));
}

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  return plain(z.toJSONSchema(schema, { io }));
}

/** Without what names it outside of the document. */
function plain({ $schema: _schema, $id: _id, ...rest }: object & { $schema?: unknown; $id?: unknown }): Json {
  return { ...rest };
}
