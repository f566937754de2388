import Link from "next/link";
import styles from "./desk-nav.module.css";

interface NavLinkProps {
  href: string;
  label: string;
  /** How many events it shows; unknown until they are counted. */
  count?: number | undefined;
  isOpen: boolean;
  onFollow: () => void;
}

/** A line of the navigation, with how much is behind it. */
export function NavLink({ href, label, count, isOpen, onFollow }: NavLinkProps) {
  return (
    <li>
      <Link className={styles.link} href={href} aria-current={isOpen ? "page" : undefined} onClick={onFollow}>
        <span>{label}</span>
        <span className={styles.count}>{count}</span>
      </Link>
    </li>
  );
}
