/**
 * What a spreadsheet program may take for a formula: a beginning that it evaluates, after spaces or not, in ASCII or full width, and
 * the same behind apostrophes, so that taking one away again is always right.
 */
const looksLikeFormula = /^'*\s*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** The cell with an apostrophe before it where a spreadsheet program would run it; read back by `restoreCell`. */
export function neutraliseCell(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text;
}

/** The text that `neutraliseCell` was given. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell;
}
