/** esbuild takes styles as a side effect. */
declare module "*.css";
