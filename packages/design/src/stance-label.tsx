import { type Stance, stanceEffects } from "@claimline/model/claim/stance";
import type { ReactNode } from "react";

export interface StanceLabelProps {
  /** Name of the party or speaker, as the page shows it; may be a link. */
  party: ReactNode;
  stance: Stance;
  /** The stance's verb in the page's language, agreeing with the party: "gibt an", "bestätigen". */
  verb: string;
  /** Lays party and verb at the two ends of a row, as in "Why confirmed?". */
  spread?: boolean;
}

/** Who says so: "Südkorea gibt an". Opposition takes the signal colour; what carries nothing stays quiet. */
export function StanceLabel({ party, stance, verb, spread = false }: StanceLabelProps) {
  const effect = stanceEffects[stance];
  return (
    <span className={`cl-stance cl-stance--${effect}${spread ? " cl-stance--spread" : ""}`}>
      <span className="cl-stance__party">{party}</span> <span className="cl-stance__verb">{verb}</span>
    </span>
  );
}
