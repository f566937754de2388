import type { Locale } from "@claimline/model/locale";
import type { ReactNode } from "react";
import { say } from "./chart-words.ts";
import styles from "./chart-toolbar.module.css";

export type ChartAction = "previous" | "next" | "zoomOut" | "zoomIn" | "fit" | "today" | "help" | "create";

interface ToolbarProps {
  locale: Locale;
  /** What "today" is called here: the day as known on, or today. */
  todayName: string;
  may: Partial<Record<ChartAction, boolean>>;
  helpOpen: boolean;
  helpId: string;
  withCreate: boolean;
  onAction: (action: ChartAction) => void;
  children: ReactNode;
}

/** The buttons above the chart; `children` stands before them. */
export function ChartToolbar(props: ToolbarProps) {
  const { locale, children, withCreate } = props;
  return (
    <fieldset className={styles.toolbar} aria-label={say("toolbar", locale)}>
      <div className={styles.title}>{children}</div>
      {withCreate && <ActionButton {...props} action="create" />}
      <div className={styles.set}>
        <ActionButton {...props} action="previous" icon="M10 3L5 8l5 5" />
        <ActionButton {...props} action="next" icon="M6 3l5 5-5 5" />
      </div>
      <div className={styles.set}>
        <ActionButton {...props} action="zoomOut" icon="M3 8h10" />
        <ActionButton {...props} action="zoomIn" icon="M3 8h10M8 3v10" />
      </div>
      <ActionButton {...props} action="fit" />
      <ActionButton {...props} action="today" name={props.todayName} />
      <ActionButton {...props} action="help" icon="M5.6 6a2.5 2.5 0 1 1 3.4 2.3c-.7.3-1 .8-1 1.5M8 12.2v.6" />
    </fieldset>
  );
}

function ActionButton({
  action,
  icon,
  name,
  locale,
  may,
  helpOpen,
  helpId,
  onAction,
}: ToolbarProps & { action: ChartAction; icon?: string; name?: string }) {
  const text = name ?? say(action, locale);
  const disabled = may[action] === false;
  return (
    <button
      type="button"
      className={icon ? `${styles.button} ${styles.icon}` : styles.button}
      aria-label={icon ? text : undefined}
      title={icon ? text : undefined}
      // Focus must not fall to the page when a button stops being of use.
      aria-disabled={disabled || undefined}
      {...(action === "help" && { "aria-expanded": helpOpen, "aria-controls": helpId })}
      onClick={() => {
        if (!disabled) onAction(action);
      }}
    >
      {icon ? (
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path
            d={icon}
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      ) : (
        text
      )}
    </button>
  );
}
