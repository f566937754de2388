import type { OpenApiOperation, OpenApiParameter } from "@claimline/api/rest/openapi-document";
import { operationAnchor, schemaAnchor } from "./anchors.ts";
import styles from "./api-reference.module.css";
import { Inline, Prose } from "./prose.tsx";
import { TypeName } from "./type-name.tsx";

interface Props {
  path: string;
  /** What comes before the path. */
  base: string;
  operation: OpenApiOperation;
}

/** One address: what it answers, what it takes, how to ask. */
export function OperationSection({ path, base, operation }: Props) {
  const { operationId, summary, description, parameters, responses } = operation;
  const anchor = operationAnchor(operationId);
  const samples = operation["x-codeSamples"].map(({ source }) => source);
  return (
    <section className={styles["operation"]} aria-labelledby={anchor}>
      <h3 id={anchor}>{summary}</h3>
      <p className={styles["address"]}>
        <span className={styles["method"]}>GET</span>{" "}
        <code>{breakable(new URL(base).pathname.replace(/\/$/u, "") + path)}</code>
      </p>
      <Prose text={description} />
      {samples.map((source) => (
        <Sample key={source} source={source} />
      ))}
      {parameters.length > 0 && <ParameterTable parameters={parameters} of={summary} />}
      <p className={styles["answers"]}>
        Answers{" "}
        {Object.entries(responses).flatMap(([status, response]) =>
          "content" in response && status === "200"
            ? Object.entries(response.content ?? {}).map(([type, { schema }], index) => (
                <span key={type}>
                  {index > 0 && ", "}
                  {schema.$ref !== undefined && (
                    <>
                      <AnswerName pointer={schema.$ref} /> as{" "}
                    </>
                  )}
                  <code>{type}</code>
                </span>
              ))
            : [],
        )}
        ; problems: {Object.keys(responses).filter(isProblem).join(", ")}.
      </p>
    </section>
  );
}

function isProblem(status: string): boolean {
  return status.startsWith("4");
}

function AnswerName({ pointer }: { pointer: string }) {
  const name = pointer.split("/").at(-1) ?? "";
  return <a href={`#${schemaAnchor(name)}`}>{name}</a>;
}

/** A call to copy; what answers at once can be opened too. */
function Sample({ source }: { source: string }) {
  const [, address] = /^curl '([^']+)'$/.exec(source) ?? [];
  return (
    <div className={styles["sample"]}>
      <pre>
        <code>{source}</code>
      </pre>
      {address !== undefined && <a href={address}>Open the answer</a>}
    </div>
  );
}

function ParameterTable({ parameters, of }: { parameters: readonly OpenApiParameter[]; of: string }) {
  return (
    <table className={styles["table"]}>
      <caption className={styles["caption"]}>Parameters of {of}</caption>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, in: place, required, description, schema, explode }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              <span className={styles["note"]}>
                {place}
                {required && ", required"}
                {explode && ", can be repeated"}
              </span>
            </th>
            <td>
              <Inline text={description} />
              <span className={styles["type"]}>
                <TypeName schema={schema} />
                {schema.default !== undefined && `; ${JSON.stringify(schema.default)} when absent`}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A path that may be broken after each slash. */
function breakable(path: string) {
  return path.split(/(?<=\/)/u).map((part, place) => (
    <span key={`${place} ${part}`}>
      {part}
      <wbr />
    </span>
  ));
}
