import type { SchemaObject } from "@claimline/api/rest/openapi-schemas";
import { Fragment, type ReactNode } from "react";
import { schemaAnchor } from "./anchors.ts";

/** What a value is, in words: `text`, `integer 1 to 100`, `list of Claim`; names lead to where they are described. */
export function TypeName({ schema }: { schema: SchemaObject | boolean }) {
  return typeof schema === "boolean" ? "anything" : describe(schema);
}

function describe(schema: SchemaObject): ReactNode {
  const { $ref, anyOf, type, items } = schema;
  if ($ref !== undefined) return <NameLink pointer={$ref} />;
  if (anyOf !== undefined) return either(anyOf);
  if (schema.const !== undefined) return <code>{String(schema.const)}</code>;
  if (schema.enum !== undefined) return <OneOf values={schema.enum.map(String)} />;
  if (type === "array") {
    return (
      <>
        list of <TypeName schema={Array.isArray(items) ? true : (items ?? true)} />
      </>
    );
  }
  if (Array.isArray(type)) return type.map(plainName).join(" or ");
  return type === undefined ? "anything" : `${plainName(type)}${bounds(schema)}`;
}

function either(choices: readonly (SchemaObject | boolean)[]): ReactNode {
  return choices.map((choice, place) => (
    <Fragment key={JSON.stringify(choice)}>
      {place > 0 && " or "}
      <TypeName schema={choice} />
    </Fragment>
  ));
}

function OneOf({ values }: { values: readonly string[] }) {
  return values.map((value, place) => (
    <Fragment key={value}>
      {place > 0 && " · "}
      <code>{value}</code>
    </Fragment>
  ));
}

function NameLink({ pointer }: { pointer: string }) {
  const name = pointer.split("/").at(-1) ?? "";
  return <a href={`#${schemaAnchor(name)}`}>{name}</a>;
}

const plainNames: Readonly<Record<string, string>> = { string: "text", boolean: "true or false" };

function plainName(type: string): string {
  return plainNames[type] ?? type;
}

function bounds({ minimum, maximum, maxLength, format }: SchemaObject): string {
  if (format !== undefined) return ` (${format})`;
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maxLength === undefined ? "" : `, at most ${maxLength} characters`;
}
