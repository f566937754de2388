import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

declare module "node:vm" {
  interface SourceTextModule {
    /** In Node's documentation, though not yet in its types. */
    createCachedData(): Buffer;
  }
}

interface Source {
  code: string;
  /** V8's compiled code, so that only the first load compiles. */
  compiled: Buffer;
}

/**
 * Loads modules of the repository anew for every mutant, as they keep what they worked out (offsets of zones, names of
 * months), which a mutant must neither find nor leave behind. Packages are loaded once.
 */
export class FreshModules {
  readonly #sources = new Map<string, Source>();
  readonly #packages = new Map<string, Promise<vm.Module>>();
  readonly #replaced: ReadonlyMap<string, object>;

  /** `replaced`: what tests get instead of a package, by its name. */
  constructor(replaced: ReadonlyMap<string, object>) {
    this.#replaced = replaced;
  }

  /** Evaluates a module and all of the repository that it imports, none of it shared with an earlier call. */
  async load(path: string): Promise<void> {
    const own = new Map<string, vm.SourceTextModule>();
    const root = this.#own(path, own);
    await root.link(async (specifier, { identifier }) =>
      specifier.startsWith(".")
        ? this.#own(resolve(dirname(identifier), specifier), own)
        : await this.#package(specifier, identifier),
    );
    await root.evaluate();
  }

  #own(path: string, own: Map<string, vm.SourceTextModule>): vm.SourceTextModule {
    const loaded = own.get(path);
    if (loaded) return loaded;
    const source = this.#sources.get(path);
    const code = source?.code ?? stripTypeScriptTypes(readFileSync(path, "utf8"));
    const fresh = new vm.SourceTextModule(code, {
      identifier: path,
      ...(source ? { cachedData: source.compiled } : {}),
    });
    if (!source) this.#sources.set(path, { code, compiled: fresh.createCachedData() });
    own.set(path, fresh);
    return fresh;
  }

  async #package(name: string, importer: string): Promise<vm.Module> {
    const loading = this.#packages.get(name) ?? this.#imported(name, importer);
    this.#packages.set(name, loading);
    return await loading;
  }

  async #imported(name: string, importer: string): Promise<vm.Module> {
    const exported = this.#replaced.get(name) ?? (await importedBy(importer, name));
    const wrapped: vm.SyntheticModule = new vm.SyntheticModule(Object.keys(exported), () => {
      for (const [key, value] of Object.entries(exported)) wrapped.setExport(key, value);
    });
    await wrapped.link(() => wrapped);
    await wrapped.evaluate();
    return wrapped;
  }
}

/** The package that a module would get; `import.meta.resolve` takes an importer with Node's flag for it. */
async function importedBy(importer: string, name: string): Promise<object> {
  const imported: unknown = await import(import.meta.resolve(name, pathToFileURL(importer)));
  if (typeof imported !== "object" || imported === null) throw new TypeError(`${name} exports nothing`);
  return imported;
}
