const longestWaitMs = 3_000;

/**
 * Keeps what the reader looks at where it is while the page around it changes. Browsers that anchor scrolling do so by
 * themselves; for the others the element in sight is held at its height until the change has come.
 */
export function keepPlace(): void {
  if (CSS.supports("overflow-anchor: auto") || scrollY === 0) return;
  const anchor = [...document.querySelectorAll("main [id]")].find(
    (element) => element.getBoundingClientRect().top >= 0,
  );
  if (!anchor) return;
  const { top } = anchor.getBoundingClientRect();
  const observer = new MutationObserver(() => {
    const moved = anchor.getBoundingClientRect().top - top;
    if (anchor.isConnected && moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), longestWaitMs);
}
