"use client";

import type { AuditItem } from "@claimline/api/audit/list-audit";
import Link from "next/link";
import { useWords } from "../locale/locale-context.tsx";
import { useWhen } from "../office/use-when.ts";
import { auditWords } from "../words/audit-words.ts";
import styles from "./audit-table.module.css";

/** The entries of the audit; on a phone each is a block of its own. */
export function AuditTable({
  items,
  nameOf,
}: {
  items: readonly AuditItem[];
  nameOf: (action: string) => string;
}) {
  const words = useWords(auditWords);
  const when = useWhen();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.when, words.who, words.what, words.where].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className={styles.when}>
              <time dateTime={item.at}>{when(item.at)}</time>
            </td>
            <td title={item.person?.email}>{item.person?.name ?? words.system}</td>
            <td>
              <span className={styles.action}>{nameOf(item.action)}</span>
              {item.story !== null && item.event !== null && (
                <>
                  {" "}
                  <Link href={`/stories/${item.story}/events/${item.event}`}>{item.event}</Link>
                </>
              )}
              <Details details={item.details} />
            </td>
            <td>{item.address ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What besides is known, by the names that it is stored under: the same in every language, as in the answers of the API. */
function Details({ details }: Pick<AuditItem, "details">) {
  const told = Object.entries(details).filter(([name, value]) => name !== "user" && value !== null);
  if (told.length === 0) return null;
  return <p className={styles.details}>{told.map(([name, value]) => `${name}: ${value}`).join(" · ")}</p>;
}
