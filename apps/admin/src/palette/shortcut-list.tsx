"use client";

import { Button } from "@claimline/design/button";
import { Fragment } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { paletteWords } from "../words/palette-words.ts";
import { Modal } from "./modal.tsx";
import styles from "./palette.module.css";

/** All keys of the desk, by where they work. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const words = useWords(paletteWords);
  const mod = /Mac|iPhone|iPad/u.test(navigator.userAgent) ? "⌘" : "Ctrl";
  const groups: readonly [string, readonly (readonly [keys: readonly string[], does: string])[]][] = [
    [
      words.everywhere,
      [
        [[mod, "K"], words.keyPalette],
        [["N"], words.keyNew],
        [["/"], words.keySearch],
        [["?"], words.keyHelp],
      ],
    ],
    [
      words.inList,
      [
        [["J"], words.keyNext],
        [["K"], words.keyPrevious],
        [["Enter"], words.keyOpen],
      ],
    ],
    [
      words.inForm,
      [
        [[mod, "S"], words.keySave],
        [[mod, "Enter"], words.keyStep],
        [["A"], words.keyClaim],
        [[mod, "Z"], words.keyUndo],
        [[mod, "Shift", "Z"], words.keyRedo],
      ],
    ],
    [words.onChart, [[["?"], words.keyChart]]],
  ];
  return (
    <Modal label={words.keys} onClose={onClose}>
      <h2 className={styles.title}>{words.keys}</h2>
      <div className={styles.groups}>
        {groups.map(([name, keys]) => (
          <section key={name} aria-label={name}>
            <h3 className={styles.group}>{name}</h3>
            <dl className={styles.keys}>
              {keys.map(([combination, does]) => (
                <Fragment key={does}>
                  <dt>
                    {combination.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p>
        <Button onClick={onClose}>{words.close}</Button>
      </p>
    </Modal>
  );
}
