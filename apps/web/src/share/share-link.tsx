"use client";

import { useEffect, useRef, useState } from "react";

/** A link whose text is its whole address: the chart brings the links of its page up to what it shows. */
export function ShareLink({ address }: { address: string }) {
  const link = useRef<HTMLAnchorElement>(null);
  const [carried, setCarried] = useState<{ from: string; to: string } | null>(null);
  useEffect(() => {
    const element = link.current;
    if (!element) return;
    const observer = new MutationObserver(() => setCarried({ from: address, to: element.href }));
    observer.observe(element, { attributeFilter: ["href"] });
    return () => observer.disconnect();
  }, [address]);
  return (
    <a ref={link} href={address} rel="nofollow">
      {carried?.from === address ? carried.to : address}
    </a>
  );
}
