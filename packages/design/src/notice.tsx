import type { ReactNode } from "react";

export interface NoticeProps {
  /** `problem` interrupts and is announced at once; `news` waits for a pause; `remark` is not announced. */
  kind?: "remark" | "news" | "problem";
  title?: ReactNode;
  children: ReactNode;
}

const roles = { remark: undefined, news: "status", problem: "alert" } as const;

/** A short message in the flow of the page: what happened, where, and what to do. */
export function Notice({ kind = "remark", title, children }: NoticeProps) {
  return (
    <div className={`cl-notice cl-notice--${kind}`} role={roles[kind]}>
      {title && <p className="cl-notice__title">{title}</p>}
      <div className="cl-notice__body">{children}</div>
    </div>
  );
}
