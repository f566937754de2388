import type { OpenApiDocument } from "@claimline/api/rest/openapi-document";
import { type ProblemCode, problems } from "@claimline/model/problem";
import type { ReactNode } from "react";
import { SectionTitle } from "../frame/section-title.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import { operationAnchor, schemaAnchor } from "./anchors.ts";
import styles from "./api-reference.module.css";
import { OperationSection } from "./operation-section.tsx";
import { Prose } from "./prose.tsx";
import { SchemaSection } from "./schema-section.tsx";

const documentAddress = "/api/openapi.json";

/** The reference of the REST API, made of its OpenAPI document: complete without script. */
export function ApiReference({ document }: { document: OpenApiDocument }) {
  const { info, paths, components, servers } = document;
  const base = servers[0]?.url ?? "";
  const operations = Object.entries(paths).map(([path, { servers: own, get }]) => ({
    path,
    base: own?.[0]?.url ?? base,
    operation: get,
  }));
  const schemas = Object.entries(components.schemas);
  return (
    <SiteFrame locale="en" path={null}>
      <div className={styles["page"]}>
        <nav className={styles["contents"]} aria-label="Contents">
          <Contents title="Addresses" anchor="addresses">
            {operations.map(({ operation: { operationId, summary } }) => (
              <li key={operationId}>
                <a href={`#${operationAnchor(operationId)}`}>{summary}</a>
              </li>
            ))}
          </Contents>
          <Contents title="Problems" anchor="problems" />
          <Contents title="Shapes" anchor="shapes">
            {schemas.map(([name]) => (
              <li key={name}>
                <a href={`#${schemaAnchor(name)}`}>{name}</a>
              </li>
            ))}
          </Contents>
        </nav>
        <article className={styles["reference"]}>
          <header className={styles["head"]}>
            <h1>API</h1>
            <Prose text={info.description} />
            <p>
              Version {info.version}. <a href={documentAddress}>The OpenAPI 3.1 document</a> describes the
              same for programs, such as makers of clients. Addresses begin with <code>{base}</code> where
              nothing else is said.
            </p>
          </header>
          <section aria-labelledby="addresses">
            <SectionTitle id="addresses">Addresses</SectionTitle>
            {operations.map(({ path, base: from, operation }) => (
              <OperationSection key={path} path={path} base={from} operation={operation} />
            ))}
          </section>
          <section aria-labelledby="problems">
            <SectionTitle id="problems">Problems</SectionTitle>
            <ProblemTable />
          </section>
          <section aria-labelledby="shapes">
            <SectionTitle id="shapes">Shapes</SectionTitle>
            {schemas.map(([name, schema]) => (
              <SchemaSection key={name} name={name} schema={schema} />
            ))}
          </section>
        </article>
      </div>
    </SiteFrame>
  );
}

function Contents({ title, anchor, children }: { title: string; anchor: string; children?: ReactNode }) {
  return (
    <div>
      <p className={styles["part"]}>
        <a href={`#${anchor}`}>{title}</a>
      </p>
      {children !== undefined && <ul className={styles["entries"]}>{children}</ul>}
    </div>
  );
}

/** Problems that a reader can meet; the newsroom has more. */
const met: readonly ProblemCode[] = [
  "invalid-input",
  "malformed-request",
  "as-of-in-future",
  "not-found",
  "method-not-allowed",
  "gone",
  "too-many-requests",
  "internal",
  "unavailable",
];

function ProblemTable() {
  return (
    <table className={styles["table"]}>
      <caption className={styles["caption"]}>Codes of problems</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">What it says</th>
        </tr>
      </thead>
      <tbody>
        {met.map((code) => (
          <tr key={code}>
            <th scope="row">
              <code>{code}</code>
              <span className={styles["note"]}>{problems[code].http}</span>
            </th>
            <td>{problems[code].en}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
