/** Why the product can't start or go on: one sentence for the operator, and in `detail` the words of what failed. */
export class LaunchProblem extends Error {
  readonly detail: string;

  constructor(message: string, detail = "") {
    super(message);
    this.name = "LaunchProblem";
    this.detail = detail.trim();
  }
}
