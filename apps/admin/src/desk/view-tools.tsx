"use client";

import { Button } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import type { DeskListFilter } from "@claimline/model/desk/desk-filter";
import { deskViewLabels } from "@claimline/model/desk/desk-view";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { messagesByPath, problemOf } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { viewWords } from "../words/view-words.ts";
import { fill } from "../words/word-table.ts";
import { printDeskFilter } from "./desk-filter.ts";
import { FilterPanel } from "./filter-panel.tsx";
import styles from "./filter-panel.module.css";

interface ViewToolsProps {
  story: string;
  filter: DeskListFilter;
  onChange: (filter: DeskListFilter) => void;
}

/** What the list shows, in a sentence; its filter; and the editor's own views: to keep this one, rename or delete it. */
export function ViewTools({ story, filter, onChange }: ViewToolsProps) {
  const words = useWords(viewWords);
  const frame = useWords(frameWords);
  const locale = useLocale();
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const saved = useQuery(api.desk.views.queryOptions({ story }));
  // The filter that a name is asked for: another one is another view.
  const [named, setNamed] = useState<string>();
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string>();
  const [news, setNews] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const address = printDeskFilter(filter);
  const present = saved.data?.items.find((view) => printDeskFilter(view.filter) === address);

  const naming = named === address;
  useEffect(() => {
    if (naming) field.current?.focus();
  }, [naming]);

  async function write(call: () => Promise<unknown>, told: string) {
    try {
      await call();
      await queries.invalidateQueries({ queryKey: api.desk.views.pathKey() });
      setNamed(undefined);
      setFault(undefined);
      setNews(told);
    } catch (error) {
      const problem = problemOf(error);
      setFault(messagesByPath(problem.fields).get("name") ?? (problem.message || frame.noConnection));
      field.current?.focus();
    }
  }

  async function keep() {
    const wanted = name.trim();
    if (wanted === "") {
      setFault(words.nameMissing);
      field.current?.focus();
      return;
    }
    if (present)
      return await write(
        () => client.desk.renameView.mutate({ id: present.id, name: wanted }),
        fill(words.renamed, { name: wanted }),
      );
    await write(
      () => client.desk.saveView.mutate({ story, name: wanted, filter }),
      fill(words.kept, { name: wanted }),
    );
  }

  return (
    <div className={styles.tools}>
      {filter.view && <p className={styles.about}>{deskViewLabels[filter.view].about[locale]}</p>}
      <FilterPanel filter={filter} onChange={onChange} />
      {address !== "" && !naming && (
        <Button
          look="quiet"
          onClick={() => {
            setName(present?.name ?? "");
            setFault(undefined);
            setNamed(address);
          }}
        >
          {present ? words.rename : words.keep}
        </Button>
      )}
      {present && !naming && (
        <Button
          look="quiet"
          onClick={() => void write(() => client.desk.deleteView.mutate({ id: present.id }), words.forgotten)}
        >
          {words.forget}
        </Button>
      )}
      {naming && (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField
            ref={field}
            label={words.name}
            error={fault}
            maxLength={80}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={({ key }) => {
              if (key === "Escape") setNamed(undefined);
            }}
          />
          <Button type="submit">{present ? words.rename : words.keep}</Button>
          <Button look="quiet" onClick={() => setNamed(undefined)}>
            {words.cancel}
          </Button>
        </form>
      )}
      <output className="cl-meta">{naming ? "" : (fault ?? news)}</output>
    </div>
  );
}
