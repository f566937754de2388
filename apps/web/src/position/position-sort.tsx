import type { Locale } from "@claimline/model/locale";
import { siteAddress } from "../navigation/site-address.ts";
import { askedPath, type StoryAsked } from "../story/story-asked.ts";
import { eventOrders, partyOrders, type PositionOrder } from "./position-order.ts";
import styles from "./position-sort.module.css";
import { positionWords } from "./position-words.ts";

/** In what order events and parties stand, as links, so that an order can be passed on. */
export function PositionSort({ story, asked, locale }: { story: string; asked: StoryAsked; locale: Locale }) {
  const words = positionWords(locale);
  const to = (order: Partial<PositionOrder>) =>
    siteAddress(locale, askedPath(story, { ...asked, order: { ...asked.order, ...order } }));
  return (
    <div className={styles["sort"]}>
      <Orders
        label={words.sortEvents}
        orders={eventOrders.map((order) => ({
          name: words.eventOrders[order],
          href: to({ events: order }),
          isOn: asked.order.events === order,
        }))}
      />
      <Orders
        label={words.sortParties}
        orders={partyOrders.map((order) => ({
          name: words.partyOrders[order],
          href: to({ parties: order }),
          isOn: asked.order.parties === order,
        }))}
      />
    </div>
  );
}

function Orders({
  label,
  orders,
}: {
  label: string;
  orders: readonly { name: string; href: string; isOn: boolean }[];
}) {
  return (
    <nav className={styles["orders"]} aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <ul className={styles["list"]}>
        {orders.map(({ name, href, isOn }) => (
          <li key={name}>
            <a href={href} {...(isOn && { "aria-current": "true" as const })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
