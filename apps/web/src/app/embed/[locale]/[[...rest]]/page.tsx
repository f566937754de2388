export { default, generateMetadata } from "../../../[locale]/[...rest]/page.tsx";
