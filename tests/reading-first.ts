import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Takes up the files by their paths, the readers' journeys before those that publish: the same order on every machine, so
 * that what one test leaves in the story is hardly ever another's beginning on some machines only.
 */
export class ReadingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => Number(reads(b)) - Number(reads(a)) || compare(a.moduleId, b.moduleId));
  }
}

function reads({ moduleId }: TestSpecification): boolean {
  return moduleId.includes("/e2e/reader/");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
