import type { ReactNode } from "react";

/** The product's name as it stands at the top of every page; `href` leads to the front page. */
export function Brand({ href, name = "Claimline" }: { href: string; name?: string }) {
  return (
    <a className="cl-brand" href={href}>
      {name}
    </a>
  );
}

/** The band at the top of a page: the brand at the left, `children` (navigation, language) at the right. */
export function PageHeader({ brand, children }: { brand: ReactNode; children?: ReactNode }) {
  return (
    <header className="cl-page-header">
      <div className="cl-page-header__inner">
        {brand}
        {children}
      </div>
    </header>
  );
}

/** First on the page: leads keyboard users past the header to the element with the id `target`. */
export function SkipLink({ target, children }: { target: string; children: ReactNode }) {
  return (
    <a className="cl-skip-link" href={`#${target}`}>
      {children}
    </a>
  );
}
