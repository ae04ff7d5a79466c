import { openApi } from "./openapi";
import { API_PATH, type Route, TAGS, type Tag } from "./route";
import { ROUTES } from "./routes";

/** One value of a request or an answer, as a line of a table. */
export interface ReferenceField {
  /** "filter", "rows[].period" */
  name: string;
  type: string;
  required: boolean;
  description: string;
}

export interface ReferenceOperation {
  id: string;
  method: Route["method"];
  path: string;
  tag: Tag;
  summary: string;
  description: string;
  scope: string;
  parameters: ReferenceField[];
  body: ReferenceField[];
  answers: { status: string; description: string; fields: ReferenceField[] }[];
  faults: readonly string[];
  curl: string;
}

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: unknown;
  description?: string;
  default?: unknown;
}

interface Media {
  content?: Record<string, { schema: Schema }>;
}

interface Operation {
  operationId: string;
  description: string;
  parameters: { name: string; in: string; required?: boolean; description?: string; schema: Schema }[];
  requestBody?: Media;
  responses: Record<string, Media & { description: string }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** What the reference shows, read out of the document that programs read. @param origin of the examples, "https://lealta.example.com" */
export function reference(origin: string): { tag: Tag; operations: ReferenceOperation[] }[] {
  const document = openApi() as unknown as Document;
  const operations = ROUTES.map((route) => toOperation(route, document, origin));
  return TAGS.map((tag) => ({ tag, operations: operations.filter((each) => each.tag === tag) }));
}

/** Those of which any word is found in path, name or description. */
export function matching(operations: readonly ReferenceOperation[], words: string): ReferenceOperation[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ method, path, summary, description, scope }) => {
    const text = `${method} ${path} ${summary} ${description} ${scope}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function toOperation(route: Route, document: Document, origin: string): ReferenceOperation {
  const { id, method, path, tag, summary, description = "", scope, faults } = route;
  const declared = document.paths[path]?.[method.toLowerCase()];
  if (!declared) throw new Error(`${id} is not in the document`);
  const own = declared.parameters.filter(({ in: place }) => place !== "header");
  const json = declared.requestBody?.content?.["application/json"]?.schema;
  return {
    id,
    method,
    path,
    tag,
    summary,
    description,
    scope,
    parameters: own.map(({ name, required = false, description: words = "", schema }) => ({
      name,
      type: typeOf(schema),
      required,
      description: [words, withDefault(schema)].filter(Boolean).join(" "),
    })),
    body: json ? fieldsOf(json, document, "", 2) : [],
    answers: Object.entries(declared.responses)
      .filter(([status]) => status < "400")
      .map(([status, { description: words, content }]) => ({
        status,
        description: words,
        fields: fieldsOf(content?.["application/json"]?.schema ?? {}, document, "", 2),
      })),
    faults,
    curl: curlOf(route, origin),
  };
}

const withDefault = ({ default: value }: Schema) =>
  value === undefined || typeof value === "object" ? "" : `Default: ${String(value)}.`;

function resolved(schema: Schema, document: Document): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name ? (document.components.schemas[name] ?? {}) : schema;
}

/** The fields of a schema, and those of what is in them, so many levels down. */
function fieldsOf(given: Schema, document: Document, prefix: string, levels: number): ReferenceField[] {
  const schema = resolved(given, document);
  if (schema.type === "array" && schema.items) return fieldsOf(schema.items, document, `${prefix}[]`, levels);
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = prefix ? `${prefix}.${key}` : key;
    const inner = levels > 1 ? resolved(notNull(value), document) : {};
    const own = { name, type: typeOf(value), required: required.includes(key), description: value.description ?? "" };
    return [own, ...(inner.properties || inner.type === "array" ? fieldsOf(inner, document, name, levels - 1) : [])];
  });
}

function notNull(schema: Schema): Schema {
  return schema.anyOf?.find(({ type }) => type !== "null") ?? schema;
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "object";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(" | ");
  if (schema.type === "array") return `${schema.items ? typeOf(schema.items) : ""}[]`;
  const type = [schema.type ?? "any"].flat().join(" | ");
  return schema.format ? `${type} (${schema.format})` : type;
}

function curlOf({ method, path, example, json, csv }: Route, origin: string): string {
  const query = example?.query ? `?${example.query}` : "";
  // Brackets of filters are curl's own otherwise.
  const words = [`curl${query.includes("[") ? " -g" : ""}${method === "GET" ? "" : ` -X ${method}`}`];
  words.push(`"${origin}${API_PATH}${example?.path ?? path}${query}"`, '-H "Authorization: Bearer $LEALTA_KEY"');
  if (method !== "GET") words.push('-H "Idempotency-Key: $(uuidgen)"');
  if (csv) words.push('-H "Content-Type: text/csv" --data-binary @file.csv');
  else if (json) words.push(`-H "Content-Type: application/json" -d '${JSON.stringify(example?.json ?? {})}'`);
  return words.join(" \\\n  ");
}
