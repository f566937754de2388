"use client";

import { Button, buttonClass } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRef, useState, useSyncExternalStore } from "react";
import { Loading } from "../api-client/loading.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { linkWords } from "../words/link-words.ts";
import { signInWords } from "../words/sign-in-words.ts";
import { fill, type Words } from "../words/word-table.ts";
import { type AuthResult, openLink, takeLink } from "./auth-requests.ts";
import styles from "./credential-page.module.css";
import { newPasswordFault, requestFault } from "./new-password.ts";

type LinkKind = "invitation" | "new_password";
type Faults = Partial<Record<"name" | "password" | "repeat" | "form", string>>;
type AllWords = Words<typeof linkWords> & Words<typeof signInWords>;

type State =
  | { is: "opening" | "invalid" | "done" }
  | { is: "failed"; message: string }
  | { is: "open"; email: string };

/** Lets somebody make their account, or choose a new password, by the token behind the `#` of the page's address. */
export function LinkForm({ kind }: { kind: LinkKind }) {
  const words = { ...useWords(signInWords), ...useWords(linkWords) };
  const { tryAgain } = useWords(frameWords);
  const [used, setUsed] = useState<State | null>(null);
  const [typed, setTyped] = useState({ name: "", password: "", repeat: "" });
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isInvitation = kind === "invitation";

  const token = useSyncExternalStore(followHash, tokenInAddress, () => null);
  const opened = useQuery({
    queryKey: ["account-link", token],
    enabled: token !== null,
    queryFn: () => openLink(token ?? ""),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const state = used ?? stateOf(opened.data, kind, words);

  function show(found: Faults) {
    setFaults(found);
    const first = (["name", "password", "repeat"] as const).find((name) => found[name]);
    if (first) form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
  }

  async function submit() {
    if (busy) return;
    const found = faultsIn(typed, isInvitation, words);
    show(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const { name, password } = typed;
    const given = isInvitation ? { name: name.trim(), password } : { password };
    const result = await takeLink(token ?? "", given);
    setBusy(false);
    if (result.ok) setUsed({ is: "done" });
    else if (result.reason === "refused" && result.code === "LINK_INVALID") setUsed({ is: "invalid" });
    else show(faultsOf(result, words));
  }

  if (state.is === "opening") return <Loading />;
  if (state.is === "failed") {
    return (
      <Notice kind="problem">
        <p>{state.message}</p>
        <Button onClick={() => void opened.refetch()}>{tryAgain}</Button>
      </Notice>
    );
  }
  if (state.is !== "open") {
    const done = isInvitation ? words.invitationDone : words.passwordDone;
    return (
      <div className={styles.form}>
        {state.is === "done" ? (
          <Notice kind="news">{done}</Notice>
        ) : (
          <Notice kind="problem">{words.invalid}</Notice>
        )}
        <p>
          <Link className={buttonClass(state.is === "done" ? "primary" : "plain")} href="/sign-in">
            {words.toSignIn}
          </Link>
        </p>
      </div>
    );
  }
  const field = (name: "password" | "repeat", label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      type="password"
      name={name}
      autoComplete="new-password"
      value={typed[name]}
      error={faults[name]}
      onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
    />
  );
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{fill(isInvitation ? words.invitedAs : words.passwordOf, { email: state.email })}</p>
      {faults.form && <Notice kind="problem">{faults.form}</Notice>}
      <input type="email" name="email" autoComplete="username" value={state.email} readOnly hidden />
      {isInvitation && (
        <TextField
          label={words.name}
          name="name"
          autoComplete="name"
          maxLength={80}
          value={typed.name}
          error={faults.name}
          onChange={({ target }) => setTyped({ ...typed, name: target.value })}
        />
      )}
      {field("password", words.password, words.newPasswordHint)}
      {field("repeat", words.repeat)}
      <Button type="submit" look="primary" aria-disabled={busy}>
        {busy ? words.saving : isInvitation ? words.makeAccount : words.savePassword}
      </Button>
    </form>
  );
}

function tokenInAddress(): string {
  return location.hash.slice(1);
}

/** Another link pasted into the same tab changes no more than what stands behind the `#`. */
function followHash(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}

function stateOf(
  opened: Awaited<ReturnType<typeof openLink>> | undefined,
  kind: LinkKind,
  words: AllWords,
): State {
  if (opened === undefined) return { is: "opening" };
  const { result, link } = opened;
  if (link?.kind === kind) return { is: "open", email: link.email };
  if (result.ok || result.reason === "refused") return { is: "invalid" };
  return { is: "failed", message: requestFault(result, words) };
}

function faultsIn(
  typed: Record<"name" | "password" | "repeat", string>,
  isInvitation: boolean,
  words: AllWords,
): Faults {
  const faults: Faults = {};
  if (isInvitation && typed.name.trim() === "") faults.name = words.nameMissing;
  const password = newPasswordFault(typed.password, words);
  if (password) faults.password = password;
  if (typed.repeat !== typed.password) faults.repeat = words.repeatDiffers;
  return faults;
}

function faultsOf(result: Exclude<AuthResult, { ok: true }>, words: AllWords): Faults {
  const isName = result.reason === "refused" && result.code === "NAME_UNSTORABLE";
  return isName ? { name: words.nameUnstorable } : { form: requestFault(result, words) };
}
