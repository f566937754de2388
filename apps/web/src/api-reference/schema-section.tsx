import type { SchemaObject } from "@claimline/api/rest/openapi-schemas";
import { schemaAnchor } from "./anchors.ts";
import styles from "./api-reference.module.css";
import { Inline } from "./prose.tsx";
import { TypeName } from "./type-name.tsx";

/** One shape of the answers: its members, or the values it can have. */
export function SchemaSection({ name, schema }: { name: string; schema: SchemaObject }) {
  const anchor = schemaAnchor(name);
  const { properties, description } = schema;
  return (
    <section className={styles["schema"]} aria-labelledby={anchor}>
      <h3 id={anchor}>{name}</h3>
      {description !== undefined && (
        <p>
          <Inline text={description} />
        </p>
      )}
      {properties === undefined ? (
        <p className={styles["type"]}>
          <TypeName schema={schema} />
        </p>
      ) : (
        <MemberTable name={name} members={properties} />
      )}
    </section>
  );
}

function MemberTable({
  name,
  members,
}: {
  name: string;
  members: Readonly<Record<string, SchemaObject | boolean>>;
}) {
  return (
    <table className={styles["table"]}>
      <caption className={styles["caption"]}>Members of {name}</caption>
      <thead>
        <tr>
          <th scope="col">Member</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(members).map(([member, schema]) => (
          <tr key={member}>
            <th scope="row">
              <code>{member}</code>
            </th>
            <td>
              {typeof schema !== "boolean" && schema.description !== undefined && (
                <Inline text={schema.description} />
              )}
              <span className={styles["type"]}>
                <TypeName schema={schema} />
              </span>
              <Inner schema={schema} of={member} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The members of an object, or of a list's objects, that have no name of their own. */
function Inner({ schema, of }: { schema: SchemaObject | boolean; of: string }) {
  if (typeof schema === "boolean") return null;
  const { items } = schema;
  const inner = items === undefined || typeof items === "boolean" || Array.isArray(items) ? schema : items;
  return inner.properties === undefined ? null : <MemberTable name={of} members={inner.properties} />;
}
