import { parseSync, Visitor, type Argument } from "oxc-parser";
import type { SourceFile } from "./workspace.ts";

/** One place where a file names another module, in whatever syntax. */
export interface Import {
  readonly specifier: string;
  /** Erased by the compiler, so that nothing of the module is loaded. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** Every static, dynamic, re-exporting, type and `require` import of a file. Throws when it can't be parsed. */
export function importsOf(file: SourceFile): Import[] {
  const { program, errors } = parseSync(file.path, file.text);
  const [failed] = errors;
  if (failed !== undefined) throw new Error(`${file.path}: cannot be parsed: ${failed.message}`);

  const found: Import[] = [];
  const add = (specifier: unknown, typeOnly: boolean, offset: number): void => {
    if (typeof specifier === "string") found.push({ specifier, typeOnly, line: lineAt(file.text, offset) });
  };
  new Visitor({
    // `import { type X } from` still loads the module under verbatimModuleSyntax; only `import type` doesn't.
    ImportDeclaration: (node) => add(node.source.value, node.importKind === "type", node.start),
    ExportNamedDeclaration: (node) => add(node.source?.value, node.exportKind === "type", node.start),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === "type", node.start),
    ImportExpression: (node) => add(textOf(node.source), false, node.start),
    TSImportType: (node) => add(node.source.value, true, node.start),
    CallExpression: (node) => {
      const name = node.callee.type === "Identifier" ? node.callee.name : "";
      if (name === "require") add(textOf(node.arguments[0]), false, node.start);
    },
  }).visit(program);
  return found.toSorted((a, b) => a.line - b.line);
}

/** The line, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The value of a string literal or of a template without parts to fill in. */
function textOf(node: Argument | undefined): string | undefined {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node?.type !== "TemplateLiteral" || node.quasis.length !== 1) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}
