/** Where an operation stands on the page. */
export function operationAnchor(operationId: string): string {
  return `operation-${operationId}`;
}

/** Where a schema stands on the page. */
export function schemaAnchor(name: string): string {
  return `schema-${name}`;
}
