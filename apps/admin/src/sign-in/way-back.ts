/** Where to go after signing in: a path of this newsroom, never an address from elsewhere. */
export function wayBack(to: string | string[] | undefined): string {
  if (typeof to !== "string" || !/^\/(?![/\\])/u.test(to)) return "/";
  const url = URL.parse(to, "http://newsroom.invalid");
  return url?.host === "newsroom.invalid" ? `${url.pathname}${url.search}` : "/";
}
